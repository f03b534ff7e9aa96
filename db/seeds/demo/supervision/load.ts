import { sql } from 'kysely'
import type { Tx } from '@/lib/kit/db/types'
import { addDays } from '@/lib/kit/dates/day'
import { at } from '../calendar'
import type { Field } from '../field'
import { changeRows } from '../people/changes'
import type { World } from '../people/load'
import { makeMoves } from '../people/moves'
import { insertRows } from '../store'
import { fieldActs } from '../trail/field-acts'
import { type Head, TrailLog } from '../trail/log'
import { toldActs } from '../trail/told-acts'
import { type Past, pastOf } from './as-of'
import { casesOf } from './cases'
import { drawRound } from './draws'
import { noticesOf } from './notices'
import { currentRounds, pastRounds, type RoundPlan } from './plan'
import { openRound, roundActs } from './rounds'
import { issueSheets } from './sheets'

/** Inspections, notices and sheets month by month, with the trail of the whole year sealed on the way. */
export async function loadSupervision(tx: Tx, world: World, field: Field): Promise<void> {
  const { calendar, counties } = world
  const moves = makeMoves(world)
  await insertRows(tx, 'person_move', moves.rows)
  await insertRows(tx, 'person_change', changeRows(world))
  const log = new TrailLog(tx)
  log.add(...fieldActs(world, field), ...toldActs(world), ...moves.acts)
  // without figures of the new rows the planner would scan tables for each household
  await sql`analyze person, household, visit, status_answer, need, service, service_equipment, rating`.execute(tx)
  const past = pastOf(world, field)
  const plans = [...pastRounds(counties, calendar), ...currentRounds(counties, calendar)]
  const numbers = counter()
  for (const month of calendar.months) {
    let head = await log.sealUntil(at(`${month}-01`, 0))
    for (const plan of plans.filter((one) => one.month === month)) {
      head = await log.sealUntil(plan.openedAt)
      await inspect(tx, world, field, { past, plan, head, log, numbers })
    }
    log.add(...(await issueSheets(tx, world, month, head.hash)))
  }
  await log.sealUntil(at(addDays(calendar.today, 1), 0), at(calendar.today, 0, 30))
}

type Inspection = { past: Past; plan: RoundPlan; head: Head; log: TrailLog; numbers: (stem: string) => number }

async function inspect(tx: Tx, world: World, field: Field, { past, plan, head, log, numbers }: Inspection): Promise<void> {
  const officer = world.roster.officer(plan.county.code)
  const round = await openRound(tx, world, plan, head, officer)
  const drawn = await drawRound(tx, world, past, round, plan, officer)
  const cases = casesOf(drawn, plan, officer, field.items, past)
  await insertRows(tx, 'inspection_case', cases.rows)
  await insertRows(tx, 'verdict', cases.judged.flatMap(({ verdicts }) => verdicts))
  const villages = new Map(world.people.households.map(({ village }) => [village.code, village]))
  const notices = noticesOf(cases.judged, {
    calendar: world.calendar, officer, worker: (code) => world.roster.inVillage(villages.get(code)!), count: (stem) => numbers(`${plan.county.code} ${stem}`),
  })
  await insertRows(tx, 'rectification', notices.rows)
  await insertRows(tx, 'rectification_finding', notices.findings)
  await insertRows(tx, 'rectification_event', notices.events)
  log.add(...roundActs(round, plan, drawn, officer), ...cases.acts, ...notices.acts)
}

function counter() {
  const counts = new Map<string, number>()
  return (stem: string) => {
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
    return counts.get(stem)!
  }
}
