import { createHash } from 'node:crypto'

/**
 * Where a round's seed comes from: the newest sealed batch of the trail when the round was opened, and a random text
 * that the platform drew in that moment.
 */
export type SeedSource = { seal: number; hash: string; random: string }

/** Before the first seal: the hash that the first seal links to. */
export const BEFORE_FIRST_SEAL = { seal: 0, hash: '0'.repeat(64) }

/**
 * The seed of a round: SHA-256 (hex) of seal hash ‖ 0x1F ‖ round number ‖ 0x1F ‖ random text. Nobody chooses it: the seal
 * covers what everybody did, the number counts up, and the random text is not known before the round is open, so the
 * moment of opening cannot be chosen for what it would draw.
 */
export function roundSeed({ hash, random }: SeedSource, roundNumber: number): string {
  return createHash('sha256').update(`${hash}\u001f${roundNumber}\u001f${random}`, 'utf8').digest('hex')
}

export const writeSource = ({ seal, hash, random }: SeedSource) => `${seal}:${hash}:${random}`

export function readSource(text: string): SeedSource {
  const [seal = '0', hash = '', random = ''] = text.split(':')
  return { seal: Number(seal), hash, random }
}
