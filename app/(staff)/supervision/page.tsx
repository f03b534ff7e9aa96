import type { Metadata } from 'next'
import { HubPage } from '@/lib/web/hub-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '督查' }

export default async function SupervisionPage() {
  const actor = await requireActor('service.view')
  return <HubPage actor={actor} section="supervision" title="督查" lead="抽查、公示和本人的评价：三种看服务准不准的办法。" />
}
