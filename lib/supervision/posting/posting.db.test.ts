import { afterEach, describe, expect, test } from 'vitest'
import { above, aCounty, aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { anEquipmentLine, aService } from '@/tests/support/services'
import { VISITOR } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { contentHash } from '@/lib/kit/crypto/content-hash'
import { today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { buildSheetContent, shownHash } from './content'
import { issueSheet, requireSheetCode } from './commands'
import { sheetPdf } from './paper'
import { findSheet, findSheetByCode } from './queries'

const PERIOD = '2026-10'
const input = () => ({ phone: '0830-0000000', publicFrom: today(), correctionReason: '', seen: '', requestKey: newId() })

async function aTownshipOffice() {
  const township = await aTownship()
  const village = await aVillage(township)
  return { township, village, office: await anActor('township-worker', township) }
}

afterEach(() => {
  delete process.env.LIANGFU_TEST_LOCK_OFF
})

describe('a posting sheet', () => {
  test('shows the month’s services of its village, masked, with equipment and the sum', async () => {
    const { village, office } = await aTownshipOffice()
    const person = await aPerson(village, { name: '王素珍' })
    const service = await aService(person, { fundsFen: 4700 })
    await anEquipmentLine(service, village)
    await aService(person, { startedOn: '2026-09-30' })
    await aService(person, { state: 'withdrawn' })
    await aService(await aPerson(await aVillage()), {})

    const sheet = await asActor(office, async (tx) => findSheet(office, tx, await issueSheet(office, village, PERIOD, input())))

    expect(sheet?.content.rows).toEqual([
      expect.objectContaining({ name: '王*珍', time: '10月18日', body: '测试镇残联', equipment: '弹力带1条', fundsFen: 4700 }),
    ])
    expect(sheet?.content.totalFen).toBe(4700)
    expect(JSON.stringify(sheet?.content)).not.toContain('素')
    expect(sheet?.contentHash).toBe(contentHash(sheet?.content))
  })

  test('stays as it was when the records change later', async () => {
    const { village, office } = await aTownshipOffice()
    const person = await aPerson(village)
    const service = await aService(person)
    const id = await issueSheet(office, village, PERIOD, input())
    await owner().updateTable('service').set({ funds_fen: 1 }).where('id', '=', service).execute()

    const sheet = await asActor(office, (tx) => findSheet(office, tx, id))
    expect(sheet?.content.totalFen).toBe(4700)
  })

  test('counts no rating of a service that was taken back', async () => {
    const { village, office } = await aTownshipOffice()
    const person = await aPerson(village)
    for (let n = 0; n < 6; n++) {
      const service = await aService(person, { state: n === 0 ? 'withdrawn' : 'confirmed' })
      await owner().insertInto('rating').values({ id: newId(), person_id: person.id, region_code: village, service_id: service, kind: 'service', score: n === 0 ? 'dissatisfied' : 'satisfied', given_by: 'self', at: new Date('2026-10-20T04:00:00Z') }).execute()
    }
    const sheet = await asActor(office, async (tx) => findSheet(office, tx, await issueSheet(office, village, PERIOD, input())))
    expect(sheet?.content.satisfaction).toBe('测试镇本月评价满意和基本满意合计100.0%。')
  })

  test('the same form sent twice issues once', async () => {
    const { village, office } = await aTownshipOffice()
    const form = input()
    const ids = await Promise.all([issueSheet(office, village, PERIOD, form), issueSheet(office, village, PERIOD, form)])
    expect(ids[0]).toBe(ids[1])
  })

  test('a correction needs a reason, keeps the number, and supersedes the first version', async () => {
    const { village, office } = await aTownshipOffice()
    const first = await issueSheet(office, village, PERIOD, input())
    await expect(issueSheet(office, village, PERIOD, input())).rejects.toThrow(/为什么更正/)
    const second = await issueSheet(office, village, PERIOD, { ...input(), correctionReason: '漏了一项' })

    const [old, now] = await asActor(office, async (tx) => [await findSheet(office, tx, first), await findSheet(office, tx, second)])
    expect([old?.state, now?.state, now?.content.version]).toEqual(['superseded', 'published', 2])
    expect(now?.content.number).toBe(old?.content.number)
  })

  test('numbers count up within the township and month', async () => {
    const { township, village, office } = await aTownshipOffice()
    const neighbour = await aVillage(township)
    const ids = await Promise.all([issueSheet(office, village, PERIOD, input()), issueSheet(office, neighbour, PERIOD, input())])
    const numbers = await owner().selectFrom('sheet').where('id', 'in', ids).select('number').execute()
    expect(numbers.map((row) => row.number).toSorted()).toEqual(['测残公〔2026〕10—01号', '测残公〔2026〕10—02号'])
  })

  test('is issued only as it was checked', async () => {
    const { township, village, office } = await aTownshipOffice()
    const person = await aPerson(village)
    await aService(person)
    const seen = await asActor(office, async (tx) => {
      const region = { code: village, name: '测试村' }
      const frame = { county: region, township: { code: township, name: '测试镇' }, village: region, period: PERIOD, number: '', version: 0, phone: '', publicFrom: today(), publicUntil: today() }
      return shownHash(await buildSheetContent(tx, frame))
    })
    await aService(person, { startedOn: '2026-10-20' })
    await expect(issueSheet(office, village, PERIOD, { ...input(), seen })).rejects.toThrow(/又有变化/)
  })

  test('townships that begin with the same character have numbers of their own', async () => {
    const county = await aCounty()
    const [one, two] = [await aTownship(county), await aTownship(county)]
    await owner().updateTable('region').set({ name: '得胜镇' }).where('code', '=', one).execute()
    await owner().updateTable('region').set({ name: '得意乡' }).where('code', '=', two).execute()
    const ids = await Promise.all(
      [one, two].map(async (township) => issueSheet(await anActor('township-worker', township), await aVillage(township), PERIOD, input())),
    )
    const sheets = await owner().selectFrom('sheet').where('id', 'in', ids).select('number').execute()
    expect(sheets.map((sheet) => sheet.number).toSorted()).toEqual(['得意残公〔2026〕10—01号', '得胜残公〔2026〕10—01号'].toSorted())
  })

  test('names no private person as responsible body', async () => {
    const { village, office } = await aTownshipOffice()
    const service = await aService(await aPerson(village))
    await owner().updateTable('service').set({ body_kind: 'other', body_name: '张三' }).where('id', '=', service).execute()
    const sheet = await asActor(office, async (tx) => findSheet(office, tx, await issueSheet(office, village, PERIOD, input())))
    expect(sheet?.content.rows[0]?.body).toBe('其他单位或个人')
  })

  test('anyone checks it by its code, and a code of no sheet is refused in words', async () => {
    const { village, office } = await aTownshipOffice()
    const id = await issueSheet(office, village, PERIOD, input())
    const { code } = await owner().selectFrom('sheet').where('id', '=', id).select('code').executeTakeFirstOrThrow()

    await expect(requireSheetCode(VISITOR, code)).resolves.toBeUndefined()
    await expect(requireSheetCode(VISITOR, 'AAAAAAAA')).rejects.toThrow(/没有这个核对码/)
    expect((await asActor(VISITOR, (tx) => findSheetByCode(tx, code)))?.id).toBe(id)
  })

  test('is the same PDF every time', async () => {
    const { village, office } = await aTownshipOffice()
    await aService(await aPerson(village, { name: '欧阳#*_$`明' }))
    const id = await issueSheet(office, village, PERIOD, input())
    const sheet = await asActor(office, (tx) => findSheet(office, tx, id))
    const [one, two] = [await sheetPdf(sheet!, 'http://localhost:3000'), await sheetPdf(sheet!, 'http://localhost:3000')]
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  }, 30_000)
})

describe.each(['none', 'scope', 'row-security'])('another township, with lock off: %s', (lock) => {
  test('can neither read nor issue', async () => {
    const { village, office } = await aTownshipOffice()
    const id = await issueSheet(office, village, PERIOD, input())
    const stranger = await anActor('township-worker', await aTownship())
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = lock

    expect(await asActor(stranger, (tx) => findSheet(stranger, tx, id))).toBeUndefined()
    await expect(issueSheet(stranger, village, PERIOD, { ...input(), correctionReason: '试试' })).rejects.toThrow(Error)
    const sheets = await owner().selectFrom('sheet').where('region_code', '=', village).select('id').execute()
    expect(sheets).toEqual([{ id }])
  })

  test('the county above can read it', async () => {
    const { village, office } = await aTownshipOffice()
    const id = await issueSheet(office, village, PERIOD, input())
    const county = await anActor('officer', above(village, 3))
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = lock
    expect((await asActor(county, (tx) => findSheet(county, tx, id)))?.id).toBe(id)
  })
})
