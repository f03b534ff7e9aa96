import { requireActor } from '@/lib/web/require-actor'
import { EditService } from '@/app/(staff)/casework/services/form-pages'

export const metadata = { title: '改服务记录' }

export default async function ClientEditServicePage({ params }: PageProps<'/clients/services/[serviceId]/edit'>) {
  const actor = await requireActor('client.view')
  return <EditService actor={actor} parameter={(await params).serviceId} />
}
