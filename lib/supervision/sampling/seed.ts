import { createHash } from 'node:crypto'

/** Where a round's seed comes from: the newest sealed batch of the trail when the round was opened. */
export type SeedSource = { seal: number; hash: string }

/** Before the first seal: the hash that the first seal links to. */
export const BEFORE_FIRST_SEAL: SeedSource = { seal: 0, hash: '0'.repeat(64) }

/**
 * The seed of a round: SHA-256 (hex) of seal hash ‖ 0x1F ‖ round number. Nobody chooses it: the seal covers what
 * everybody did, and the number counts up.
 */
export function roundSeed({ hash }: SeedSource, roundNumber: number): string {
  return createHash('sha256').update(`${hash}\u001f${roundNumber}`, 'utf8').digest('hex')
}

export const writeSource = ({ seal, hash }: SeedSource) => `${seal}:${hash}`

export function readSource(text: string): SeedSource {
  const [seal = '0', hash = ''] = text.split(':')
  return { seal: Number(seal), hash }
}
