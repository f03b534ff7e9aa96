import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { partsOf } from '@/lib/casework/survey/parts'
import { whyCannotChange, whyCannotSurvey } from '@/lib/casework/survey/permission'
import { currentAnswers, findSubject, findVisitOf } from '@/lib/casework/survey/queries'
import { surveyYear } from '@/lib/casework/survey/schema'
import { today } from '@/lib/kit/dates/day'
import { record } from '@/lib/trail/record'

/** Everything a survey page shows, read in one transaction; opening it is on the trail. */
export async function loadSurvey(actor: Actor, personId: string) {
  return asActor(actor, async (tx) => {
    const person = (await findSubject(actor, tx, personId)) ?? notFound()
    const visit = await findVisitOf(actor, tx, personId, surveyYear())
    const parts = partsOf(await itemsOn(tx, { day: today() }))
    const current = await currentAnswers(actor, tx, personId)
    await record(tx, actor, { action: 'person.viewed', subject: { type: 'person', id: personId }, personId, regionCode: person.regionCode, purpose: '入户调研' })
    return { person, visit, parts, current, closed: whyCannotSurvey(person) ?? (visit ? whyCannotChange(visit) : null) }
  })
}
export type Survey = Awaited<ReturnType<typeof loadSurvey>>
