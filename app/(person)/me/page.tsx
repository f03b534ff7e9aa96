import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { itemsByCode } from '@/lib/casework/catalogue/queries'
import { today } from '@/lib/kit/dates/day'
import { findLastVisit, findSelf, listOwnNeeds, listOwnServices } from '@/lib/supervision/rating/person-queries'
import { countLooks } from '@/lib/trail/looks'
import { currentDisplay } from '@/lib/web/display'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'
import { CareHome } from './care-home'
import { MeHome } from './me-home'

export const metadata: Metadata = { title: '我的首页' }

export default async function MePage({ searchParams }: PageProps<'/me'>) {
  const actor = await requireActor('me.view')
  const display = await currentDisplay()
  const data = await asActor(actor, async (tx) => ({
    self: (await findSelf(actor, tx)) ?? notFound(),
    services: await listOwnServices(actor, tx),
    needs: await listOwnNeeds(actor, tx),
    visit: await findLastVisit(actor, tx),
    lookers: await countLooks(actor, tx),
    items: await itemsByCode(tx, { form: 'need', day: today() }),
  }))
  const { done } = await searchParams
  return (
    <PersonPage>
      {display.care ? <CareHome {...data} isGuardian={actor.isGuardian} done={done} /> : <MeHome {...data} isGuardian={actor.isGuardian} done={done} />}
    </PersonPage>
  )
}
