import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asWorker } from '@/lib/access/database'
import { config } from '@/lib/kit/config'

/** The end of the chain after one seal. Kept outside the database too: a chain that was cut short cannot tell by itself. */
export type Head = { number: number; hash: string }

const folder = () => join(config.dataDir, 'trail-heads')

/** Every head kept outside the database, in the order kept; empty where no data folder is. */
export async function keptHeads(): Promise<Head[]> {
  const months: Head[][] = []
  for (const file of await listFiles()) months.push(await readHeads(file))
  return months.flat()
}

/** Appends the seals that the files do not have yet; what is written there is never changed. */
export async function keepHeads(): Promise<void> {
  const newest = (await listFiles()).at(-1)
  const last = newest ? ((await readHeads(newest)).at(-1)?.number ?? 0) : 0
  const seals = await asWorker((tx) =>
    tx.selectFrom('trail_seal').where('number', '>', last).orderBy('number').select(['number', 'hash', 'sealed_at as at']).execute(),
  )
  if (seals.length === 0) return
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  for (const { number, hash, at } of seals) {
    await appendFile(join(folder(), `${at.toISOString().slice(0, 7)}.txt`), `${number} ${hash} ${at.toISOString()}\n`, { mode: 0o600 })
  }
}

// one file per month, so that each run reads a short one
const listFiles = async () => (await readdir(folder()).catch(() => [])).filter((name) => /^\d{4}-\d{2}\.txt$/.test(name)).toSorted()

const readHeads = async (file: string) => (await readFile(join(folder(), file), 'utf8')).split('\n').flatMap(parseHead)

function parseHead(line: string): Head[] {
  const match = /^(\d+) ([0-9a-f]{64}) /.exec(line)
  return match ? [{ number: Number(match[1]), hash: match[2]! }] : []
}
