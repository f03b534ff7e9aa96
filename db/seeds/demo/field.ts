import { itemsOn } from '@/lib/casework/catalogue/queries'
import type { Item } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import type { World } from './people/load'
import type { DemoPerson } from './people/types'
import { chance } from './random'
import { makeService } from './service/make'
import { ordersOf } from './service/orders'
import { overallRatings, ratingsOf } from './service/ratings'
import { backfilledNeed, equipmentRows, serviceRow } from './service/rows'
import type { DemoService } from './service/types'
import { insertRows } from './store'
import { type History, historyOf } from './survey/history'
import { visitRows } from './survey/rows'
import { type DemoVisit, visitsOf } from './survey/visits'

export type Field = { items: Item[]; visits: DemoVisit[]; services: DemoService[]; ratings: ReturnType<typeof ratingsOf>; histories: Map<string, History> }

/** Twelve months in the villages: surveys, answers and needs with their history, services, ratings. */
export async function loadField(tx: Tx, world: World): Promise<Field> {
  const { calendar, people, roster } = world
  const items = await itemsOn(tx, { day: calendar.today })
  const lives = people.persons.map((person) => {
    const visits = visitsOf(person, calendar)
    return { person, visits, history: historyOf(person, visits, roster.inVillage(person.village)) }
  })
  const needs = lives.flatMap(({ history }) => history.needs)
  const shop = { roster, items: new Map(items.filter(({ form }) => form === 'service').map((item) => [item.code, item])), today: calendar.today }
  const engagedBy = Map.groupBy(world.engagements, ({ person }) => person.id)
  const services = lives.flatMap(({ person, history }) =>
    ordersOf(person, history.needs, engagedBy.get(person.id) ?? [], calendar).map((order) => makeService(order, shop)))
  const backfilled = backfill(services, needs)
  const ratings = ratingsOf(services, calendar, roster, (person) => accountOf(world, person))
  const visits = lives.flatMap((one) => one.visits)
  await insertRows(tx, 'visit', visitRows(visits, roster, items))
  await insertRows(tx, 'status_answer', lives.flatMap(({ history }) => history.status))
  await insertRows(tx, 'need', [...needs, ...backfilled])
  await insertRows(tx, 'service', services.map(serviceRow))
  await insertRows(tx, 'service_equipment', services.flatMap(equipmentRows))
  await insertRows(tx, 'rating', [...ratings, ...overallRatings(people.persons, calendar, roster)])
  const histories = new Map(lives.map(({ person, history }) => [person.id, history]))
  return { items, visits, services, ratings, histories }
}

/** Some services had no need on record; most of those needs were added with the service (plan 一(三)). */
function backfill(services: readonly DemoService[], needs: readonly { person_id: string; item_code: string }[]) {
  const known = new Set(needs.map((need) => `${need.person_id} ${need.item_code}`))
  return services.flatMap((service) => {
    const key = `${service.person.id} ${service.item}`
    if (service.needId || service.state === 'planned' || known.has(key) || !chance('backfill', service.id).is(0.7)) return []
    known.add(key)
    const row = backfilledNeed(service)
    service.needId = row.id as string
    return [row]
  })
}

/** The account a person acts with: their own or their guardian's. */
const accountOf = ({ roster }: World, person: DemoPerson): string | null =>
  roster.all.find((one) => one.person === person.id)?.id ?? (person.key.startsWith('huxiao') ? roster.byLogin('hudaming').id : null)
