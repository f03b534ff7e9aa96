import type { Metadata } from 'next'
import { HubPage } from '@/lib/web/hub-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '管理' }

export default async function ManagementPage() {
  const actor = await requireActor('rectification.view')
  return <HubPage actor={actor} section="management" title="管理" lead="要别人办的事，和谁能进来。" />
}
