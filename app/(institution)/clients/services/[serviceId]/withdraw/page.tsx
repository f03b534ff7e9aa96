import { requireActor } from '@/lib/web/require-actor'
import { WithdrawService } from '@/app/(staff)/casework/services/form-pages'

export const metadata = { title: '撤回服务' }

export default async function ClientWithdrawServicePage({ params }: PageProps<'/clients/services/[serviceId]/withdraw'>) {
  const actor = await requireActor('client.view')
  return <WithdrawService actor={actor} parameter={(await params).serviceId} />
}
