import { requireActor } from '@/lib/web/require-actor'
import { ServiceView } from '@/app/(staff)/casework/services/service-view'

export const metadata = { title: '服务记录' }

export default async function ClientServicePage({ params, searchParams }: PageProps<'/clients/services/[serviceId]'>) {
  const actor = await requireActor('client.view')
  return <ServiceView actor={actor} parameter={(await params).serviceId} done={(await searchParams).done} />
}
