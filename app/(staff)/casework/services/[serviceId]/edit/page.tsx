import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/web/require-actor'
import { EditService } from '../../form-pages'

export const metadata = { title: '改服务记录' }

export default async function EditServicePage({ params }: PageProps<'/casework/services/[serviceId]/edit'>) {
  const actor = await requireActor('service.record')
  if (actor.kind !== 'staff') notFound()
  return <EditService actor={actor} parameter={(await params).serviceId} />
}
