import { requireActor } from '@/lib/web/require-actor'
import { NewService } from '@/app/(staff)/casework/services/form-pages'

export const metadata = { title: '登记一项服务' }

export default async function NewClientServicePage({ params, searchParams }: PageProps<'/clients/[personId]/services/new'>) {
  const actor = await requireActor('client.view')
  const { item } = await searchParams
  return <NewService actor={actor} parameter={(await params).personId} item={typeof item === 'string' ? item : ''} />
}
