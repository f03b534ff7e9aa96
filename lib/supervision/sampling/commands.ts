import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { inScope } from '@/lib/access/scope'
import { LINE } from '@/lib/casework/catalogue/schema'
import { parentOf } from '@/lib/casework/region/codes'
import { randomToken } from '@/lib/kit/crypto/random'
import { thisMonth } from '@/lib/kit/dates/month'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { counted } from '@/lib/kit/words/numbers'
import { timeWords } from '@/lib/kit/words/dates'
import { setting } from '@/lib/management/settings/queries'
import { record } from '@/lib/trail/record'
import { buildSnapshots } from './build-snapshots'
import { quotaOf, resultHash, type Drawn, type DrawParameters } from './draw'
import { findDraw, findOwnRound, findRound, listAreas, listFrame, listProgress, roundsFor, withOffice, type Round } from './queries'
import { drawSample, frameHash } from './rank'
import { whyCannotClose, whyCannotDraw, whyCannotOpenRound } from './rules'
import type { OpenInput } from './schema'
import { BEFORE_FIRST_SEAL, roundSeed, writeSource } from './seed'
import { FIRST_MONTH, QUOTAS } from './settings'
import type { Snapshot } from './snapshot'

/**
 * Opens this month's round of the actor's office. Its seed is fixed here, before any draw, from the newest seal of the
 * trail, the round's number and a random text. A round that is open already is answered as it is.
 */
export function openRound(actor: Actor, input: OpenInput, month = thisMonth()): Promise<string> {
  return asActor(actor, async (tx) => {
    const why = whyCannotOpenRound(actor, month, await setting(tx, FIRST_MONTH))
    if (why) throw new Refusal(why)
    const id = newId()
    const inserted = await tx
      .insertInto('inspection_round')
      .values({
        id, region_code: actor.region.code, month, line: LINE, seed: '', seed_source: '',
        opened_by: actor.accountId, opened_by_name: actor.name, request_key: input.requestKey,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('number')
      .executeTakeFirst()
    if (!inserted) return alreadyOpen(actor, tx, month)
    const source = { ...((await newestSeal(tx)) ?? BEFORE_FIRST_SEAL), random: randomToken() }
    const seed = roundSeed(source, inserted.number)
    await tx.updateTable('inspection_round').where('id', '=', id).set({ seed, seed_source: writeSource(source) }).execute()
    await record(tx, actor, {
      action: 'inspection-round.opened',
      subject: { type: 'inspection-round', id },
      regionCode: actor.region.code,
      changes: { month, number: inserted.number, seed, seal: source.seal, random: source.random },
    })
    return id
  })
}

async function alreadyOpen(actor: Actor, tx: Tx, month: string): Promise<string> {
  const round = await findOwnRound(actor, tx, month)
  if (!round) throw new Refusal('没有开启：这张表已经提交过。请回到抽查列表看结果。', { link: { href: '/supervision/inspections', text: '看抽查列表' } })
  return round.id
}

const newestSeal = (tx: Tx) =>
  tx.selectFrom('trail_seal').orderBy('number', 'desc').limit(1).select(['number as seal', 'hash']).executeTakeFirst()

/**
 * Draws one township of a round, once. Households are ranked by SHA-256 of seed and id; the first ones up to the quota
 * are frozen as cases. Those that the drawing officer entered, approved or serves are swapped for the next rank.
 */
export function drawTownship(actor: Actor, roundId: string, township: number): Promise<void> {
  return asActor(actor, async (tx) => {
    // held against closing: what is drawn belongs to an open round
    const round = await withOffice(roundsFor(actor, tx)).where('inspection_round.id', '=', roundId).forShare('inspection_round').executeTakeFirst()
    if (!round || parentOf(township) !== round.regionCode) throw new Missing()
    const areas = await listAreas(actor, tx, round.regionCode)
    const area = areas.find(({ code }) => code === String(township))
    if (!area) throw new Missing()
    const why = whyCannotDraw(actor, round, area.households)
    if (why) throw new Refusal(why)
    const settings = await setting(tx, QUOTAS)
    const townships = areas.map(({ code, households, inPrefecture }) => ({ code, households, inPrefecture }))
    const { planned, quota } = quotaOf(area.code, townships, settings)
    const frame = await listFrame(actor, tx, township)
    const drawId = newId()
    const parameters: DrawParameters = { form: 1, townships, settings, planned }
    const inserted = await tx
      .insertInto('inspection_draw')
      .values({
        id: drawId, round_id: round.id, region_code: township, quota, frame, frame_hash: frameHash(frame), result_hash: '',
        parameters: JSON.stringify(parameters), drawn_by: actor.accountId, drawn_by_name: actor.name,
      })
      .onConflict((conflict) => conflict.columns(['round_id', 'region_code']).doNothing())
      .returning('id')
      .executeTakeFirst()
    // A second draw at the same moment waits above until the first is saved, then finds it here.
    if (!inserted) throw await drawnAlready(actor, tx, round, township, area.name)
    const drawn = await takeFromFrame(actor, tx, round, frame, quota)
    await saveCases(tx, drawId, drawn)
    const hash = resultHash(drawn)
    await tx.updateTable('inspection_draw').where(inScope(actor, 'inspection_draw')).where('id', '=', drawId).set({ result_hash: hash }).execute()
    await record(tx, actor, {
      action: 'inspection-round.drawn',
      subject: { type: 'inspection-round', id: round.id },
      regionCode: township,
      changes: { quota, frame: frame.length, frameHash: frameHash(frame), resultHash: hash, swapped: drawn.filter((one) => one.swappedReason !== null).length },
    })
  })
}

async function drawnAlready(actor: Actor, tx: Tx, round: Round, township: number, name: string): Promise<Refusal> {
  const draw = await findDraw(actor, tx, round.id, township)
  const how = draw ? `${timeWords(draw.drawnAt)}由${draw.drawnBy}抽了${counted(draw.quota, '户')}` : '已经抽过了'
  return new Refusal(`${name}这个月${how}，不能再抽一次。`, {
    link: { href: `/supervision/inspections/${round.id}/townships/${township}`, text: '看抽到的户' },
  })
}

type Taken = Drawn & { snapshot: Snapshot }

const CONFLICT = '抽取人参与过这一户的调研、审核或服务，换下一位'

/** Goes down the ranking until the quota is filled. */
async function takeFromFrame(actor: Actor, tx: Tx, round: Round, frame: string[], quota: number): Promise<Taken[]> {
  const order = drawSample(frame, round.seed, frame.length)
  const year = Number(round.month.slice(0, 4))
  const taken: Taken[] = []
  let left = quota
  while (left > 0 && taken.length < order.length) {
    const batch = order.slice(taken.length, taken.length + left)
    const snapshots = await buildSnapshots(actor, tx, batch, year)
    for (const householdId of batch) {
      const snapshot = snapshots.get(householdId)
      if (!snapshot) throw new Refusal('抽签没有完成：抽取时有一户正被迁走或注销。请再抽一次。')
      const swappedReason = snapshot.involved.includes(actor.accountId) ? CONFLICT : null
      taken.push({ rank: taken.length + 1, householdId, swappedReason, snapshot })
      if (swappedReason === null) left--
    }
  }
  return taken
}

async function saveCases(tx: Tx, drawId: string, taken: readonly Taken[]): Promise<void> {
  const rows = taken.map(({ rank, householdId, swappedReason, snapshot }) => ({
    id: newId(),
    draw_id: drawId,
    household_id: householdId,
    region_code: snapshot.household.regionCode,
    rank,
    state: swappedReason === null ? 'to-judge' : 'swapped',
    swapped_reason: swappedReason,
    // who is not judged need not be kept
    snapshot: swappedReason === null ? JSON.stringify(snapshot) : '{}',
  }))
  if (rows.length > 0) await tx.insertInto('inspection_case').values(rows).execute()
}

/** Closes a round: nothing in it can be drawn or judged afterwards. */
export function closeRound(actor: Actor, roundId: string, version: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const round = await findRound(actor, tx, roundId)
    if (!round) throw new Missing()
    const progress = await listProgress(actor, tx, roundId)
    const areas = await listAreas(actor, tx, round.regionCode)
    const drawn = new Set(progress.map(({ township }) => String(township)))
    const left = {
      undrawn: areas.filter(({ code, households }) => households > 0 && !drawn.has(code)).length,
      unjudged: progress.reduce((sum, one) => sum + one.drawn - one.judged, 0),
    }
    const why = whyCannotClose(actor, round, left, thisMonth())
    if (why) throw new Refusal(why)
    const closed = await tx
      .updateTable('inspection_round')
      .where(inScope(actor, 'inspection_round'))
      .where('id', '=', roundId)
      .where('version', '=', version)
      .where('state', '=', 'open')
      .set((eb) => ({ state: 'closed', closed_at: new Date(), version: eb('version', '+', 1) }))
      .returning('id')
      .executeTakeFirst()
    if (!closed) throw new Refusal('没有结束：这次抽查刚被别人改过。请刷新后再看。', { link: { href: `/supervision/inspections/${roundId}`, text: '看最新的情况' } })
    await record(tx, actor, {
      action: 'inspection-round.closed', subject: { type: 'inspection-round', id: roundId }, regionCode: round.regionCode, changes: left,
    })
  })
}
