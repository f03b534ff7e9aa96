import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asActor, asWorker } from '@/lib/access/database'
import type { Actor } from '@/lib/access/actor'
import { aPerson, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { keptHeads, type Head } from './heads'
import { verifyAndRecord } from './job'
import { record } from './record'
import { sealTrail } from './seal'
import { verifyTrail } from './verify'

let folder: string
let worker: Actor
let ids: number[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lf-heads-'))
  process.env.DATA_DIR = folder
  await asOwnerWithoutTriggers('truncate trail, trail_seal restart identity')
  worker = await anActor('village-worker', await aVillage())
  await append(3)
  await sealTrail()
  await append(3)
  await sealTrail()
  ids = (await owner().selectFrom('trail').orderBy('id').select('id').execute()).map((row) => row.id)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a whole trail', () => {
  test('holds, seal upon seal', async () => {
    expect(await verify()).toMatchObject({ seals: 2, entries: 6, unsealed: 0, broken: null })
    const [first, second] = await owner().selectFrom('trail_seal').orderBy('number').selectAll().execute()
    expect(second?.previous_hash).toBe(first?.hash)
  })

  test('sealing again without new entries adds no seal', async () => {
    expect(await sealTrail()).toBe(0)
    expect((await verify()).seals).toBe(2)
  })

  test('entries that are not sealed yet are counted', async () => {
    await append(2)
    expect(await verify()).toMatchObject({ unsealed: 2, broken: null })
  })

  test('every head is also kept outside the database', async () => {
    const seals = await owner().selectFrom('trail_seal').orderBy('number').select(['number', 'hash']).execute()
    expect(await keptHeads()).toEqual(seals)
  })

  test('the nightly result is itself an entry', async () => {
    await verifyAndRecord()
    const last = await owner().selectFrom('trail').orderBy('id', 'desc').select(['action', 'changes']).executeTakeFirst()
    expect(last).toMatchObject({ action: 'trail.verified', changes: { result: '完好' } })
  })
})

describe('what somebody with the owner’s password did shows', () => {
  const cases: [what: string, tamper: () => string, seal: number, entry: () => number | null, words: string][] = [
    ['an entry was changed', () => `update trail set actor_name = '别人' where id = ${ids[1]}`, 1, () => ids[1]!, '被改过'],
    ['its time was moved by a microsecond', () => `update trail set at = at + interval '1 microsecond' where id = ${ids[4]}`, 2, () => ids[4]!, '被改过'],
    ['an entry was deleted', () => `delete from trail where id = ${ids[1]}`, 1, () => ids[1]!, '删掉'],
    ['the last entry of a seal was deleted', () => `delete from trail where id = ${ids[2]}`, 1, () => ids[2]!, '删掉'],
    ['two entries were swapped', () => swap(ids[0]!, ids[1]!), 1, () => ids[0]!, '被改过'],
    ['a seal was changed', () => `update trail_seal set hash = repeat('a', 64) where number = 1`, 1, () => null, '另存的校验码不同'],
    ['a seal was deleted', () => 'delete from trail_seal where number = 1', 1, () => null, '缺少第1号'],
    ['the tail was cut, entries and seal', () => `delete from trail where id > ${ids[2]}; delete from trail_seal where number = 2`, 2, () => null, '后面的封存和记录被删掉'],
    ['everything was deleted', () => 'truncate trail, trail_seal', 1, () => null, '后面的封存和记录被删掉'],
  ]
  test.each(cases)('%s', async (_, tamper, seal, entry, words) => {
    await asOwnerWithoutTriggers(tamper())
    const { broken } = await verify()
    expect(broken).toMatchObject({ seal, entryId: entry() })
    expect(broken?.words).toContain(words)
  })

  test('an entry put into a gap below a seal', async () => {
    await asOwnerWithoutTriggers(`select setval('trail_id_seq', ${ids.at(-1)! + 5})`)
    await append(1)
    await sealTrail()
    const gap = ids.at(-1)! + 2
    await asOwnerWithoutTriggers(`insert into trail (id, actor_kind, actor_role, actor_name, action, subject_type, subject_id)
      overriding system value values (${gap}, 'staff', 'office', '别人', 'person.viewed', 'person', 'x')`)
    expect((await verify()).broken).toMatchObject({ seal: 3, entryId: gap })
  })

  test('a chain rewritten as a whole differs from the heads kept outside', async () => {
    await asOwnerWithoutTriggers(`update trail set actor_name = '别人' where id = ${ids[0]}; truncate trail_seal`)
    const kept = await keptHeads()
    process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'lf-forged-'))
    await sealTrail()
    expect((await verify([])).broken).toBeNull()
    expect((await verify(kept)).broken?.words).toContain('另存的校验码')
    rmSync(process.env.DATA_DIR, { recursive: true })
  })
})

describe('a writer that is still open', () => {
  test('keeps sealing waiting, so that its entry is not skipped', async () => {
    const [open, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const writer = asActor(worker, async (tx) => {
      await entry(tx)
      written.resolve()
      await open.promise
    })
    await written.promise
    expect(await sealTrail()).toBe(0)
    open.resolve()
    await writer
    expect(await sealTrail()).toBe(1)
    expect(await verify()).toMatchObject({ entries: 7, unsealed: 0, broken: null })
  })
})

async function append(count: number) {
  for (let i = 0; i < count; i++) await asActor(worker, entry)
}

const person = await aPerson(await aVillage())
const entry = (tx: Parameters<typeof record>[0]) => record(tx, worker, { action: 'person.viewed', subject: { type: 'person', id: person.id }, personId: person.id, purpose: '入户前核对' })

const verify = async (heads?: Head[]) => {
  const known = heads ?? (await keptHeads())
  return asWorker((tx) => verifyTrail(tx, known))
}

async function asOwnerWithoutTriggers(text: string) {
  await owner().transaction().execute(async (tx) => {
    await sql.raw('alter table trail disable trigger user; alter table trail_seal disable trigger user').execute(tx)
    await sql.raw(text).execute(tx)
    await sql.raw('alter table trail enable trigger user; alter table trail_seal enable trigger user').execute(tx)
  })
}

const swap = (one: number, other: number) =>
  `update trail t set subject_id = o.subject_id, at = o.at, purpose = o.purpose from trail o where (t.id, o.id) in ((${one}, ${other}), (${other}, ${one}))`
