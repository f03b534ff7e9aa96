import { requireActor } from '@/lib/web/require-actor'
import { ServiceView } from '../service-view'

export const metadata = { title: '服务记录' }

export default async function ServicePage({ params, searchParams }: PageProps<'/casework/services/[serviceId]'>) {
  const actor = await requireActor('service.view')
  return <ServiceView actor={actor} parameter={(await params).serviceId} done={(await searchParams).done} />
}
