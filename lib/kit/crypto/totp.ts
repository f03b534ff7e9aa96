import { Secret, TOTP } from 'otpauth'

const PERIOD = 30
// One step either way: a phone's clock may be off by half a minute.
const WINDOW = 1

/** A new secret for an authenticator app, base32 of 20 bytes. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32

/** The otpauth:// address that the QR code for the authenticator app carries. */
export const totpUri = (secret: string, account: string, issuer: string) => totp(secret, account, issuer).toString()

/**
 * The counter of the time step that a six-digit code belongs to, or null when it does not fit now.
 * The caller stores the counter; a code of `lastCounter` or before was used already and is refused.
 */
export function totpCounter(
  secret: string,
  typed: string,
  { lastCounter = -1, now = Date.now() }: { lastCounter?: number; now?: number } = {},
): number | null {
  const token = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: now, window: WINDOW })
  if (delta === null) return null
  const counter = Math.floor(now / 1000 / PERIOD) + delta
  return counter > lastCounter ? counter : null
}

/** The code that an authenticator app shows now; for tests and demo accounts. */
export const totpCode = (secret: string, now = Date.now()) => totp(secret).generate({ timestamp: now })

function totp(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, issuer, algorithm: 'SHA1', digits: 6, period: PERIOD })
}
