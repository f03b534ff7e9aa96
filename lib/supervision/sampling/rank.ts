import { createHash } from 'node:crypto'

/**
 * Where a household stands in a draw: SHA-256 (hex) of seed ‖ 0x1F ‖ household id. Whoever knows the published seed
 * can compute it again, and nobody can choose it.
 */
export function drawRank(seed: string, householdId: string): string {
  return createHash('sha256').update(`${seed}\u001f${householdId}`, 'utf8').digest('hex')
}

/**
 * SHA-256 (hex) of a sampling frame: the ids in code-unit order, one a line. Published with the draw, so a household
 * left out of the frame afterwards is noticed. Throws when the ids are not sorted or one stands twice.
 */
export function frameHash(sortedIds: readonly string[]): string {
  const hash = createHash('sha256')
  sortedIds.forEach((id, index) => {
    if (index > 0 && sortedIds[index - 1]! >= id) throw new RangeError(`the frame is not sorted at ${id}`)
    hash.update(`${id}\n`, 'utf8')
  })
  return hash.digest('hex')
}

/** The `count` households of lowest rank, in draw order; all of them when there are fewer. Ids must differ. */
export function drawSample(ids: readonly string[], seed: string, count: number): string[] {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`cannot draw ${count}`)
  if (new Set(ids).size !== ids.length) throw new RangeError('an id stands twice in the frame')
  return ids
    .map((id) => ({ id, rank: drawRank(seed, id) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
}
