import 'server-only'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { config } from '@/lib/kit/config'

/** The cookie outlives the session row on purpose: the row alone decides, and an ended one still tells whose form was typed. */
const COOKIE_SECONDS = 30 * 24 * 3600

export type Credentials = { sessionId: string }

const isSecure = () => config.publicUrl.startsWith('https:')
const cookieName = () => (isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

/** next-auth issues and reads the encrypted cookie; it carries the session id and nothing else. */
function authOptions(authorize: () => Promise<Credentials | null>): NextAuthOptions {
  return {
    secret: config.appSecret,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: {},
        authorize: async () => {
          const issued = await authorize()
          return issued && { id: issued.sessionId }
        },
      }),
    ],
    // the address it warns about is for its own endpoints, and there are none
    logger: { warn: () => {} },
    callbacks: { jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }) },
  }
}

/**
 * Signs in through next-auth's credentials provider without a script and without a public endpoint: the form's server
 * action calls it, with a CSRF token made for this one call (the action itself has checked the Origin).
 */
export async function issueSessionCookie(authorize: () => Promise<Credentials | null>): Promise<boolean> {
  const secret = config.appSecret
  const csrf = randomBytes(32).toString('hex')
  const seal = createHash('sha256').update(`${csrf}${secret}`).digest('hex')
  const jar = await cookies()
  const answer = new Answer()
  await NextAuth(
    {
      method: 'POST',
      query: { nextauth: ['callback', 'credentials'] },
      body: { csrfToken: csrf, json: 'true', callbackUrl: '/' },
      cookies: { [`${isSecure() ? '__Host-' : ''}next-auth.csrf-token`]: `${csrf}|${seal}` },
      headers: {},
    } as never,
    answer as never,
    authOptions(authorize),
  )
  const token = answer.cookie(cookieName())
  if (!token) return false
  jar.set(cookieName(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: COOKIE_SECONDS })
  return true
}

/** The session id in the request's cookie, or null; whether that session still holds is the database's to say. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return null
  const claims = await decode({ token, secret: config.appSecret }).catch(() => null)
  return typeof claims?.sid === 'string' ? claims.sid : null
}

export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).set(cookieName(), '', { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: 0 })
}

/** The part of a Node response that next-auth writes to. */
class Answer {
  private readonly written: string[] = []
  getHeader = (name: string) => (name.toLowerCase() === 'set-cookie' ? [...this.written] : undefined)
  setHeader(name: string, value: string | string[]) {
    if (name.toLowerCase() === 'set-cookie') this.written.splice(0, this.written.length, ...[value].flat())
    return this
  }
  status = () => this
  json = () => this
  send = () => this
  end = () => this
  cookie(name: string) {
    const found = this.written.find((line) => line.startsWith(`${name}=`))
    return found?.slice(name.length + 1).split(';', 1)[0]
  }
}
