import { requireActor } from '@/lib/web/require-actor'
import { NewService } from '@/app/(staff)/casework/services/form-pages'
import { notFound } from 'next/navigation'

export const metadata = { title: '登记一项服务' }

export default async function NewServicePage({ params, searchParams }: PageProps<'/casework/persons/[personId]/services/new'>) {
  const actor = await requireActor('service.record')
  if (actor.kind !== 'staff') notFound()
  const { item } = await searchParams
  return <NewService actor={actor} parameter={(await params).personId} item={typeof item === 'string' ? item : ''} />
}
