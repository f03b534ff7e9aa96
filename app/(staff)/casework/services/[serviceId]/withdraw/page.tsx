import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/web/require-actor'
import { WithdrawService } from '../../form-pages'

export const metadata = { title: '撤回服务' }

export default async function WithdrawServicePage({ params }: PageProps<'/casework/services/[serviceId]/withdraw'>) {
  const actor = await requireActor('service.record')
  if (actor.kind !== 'staff') notFound()
  return <WithdrawService actor={actor} parameter={(await params).serviceId} />
}
