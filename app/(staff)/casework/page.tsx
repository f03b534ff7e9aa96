import type { Metadata } from 'next'
import { HubPage } from '@/lib/web/hub-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '办理' }

export default async function CaseworkPage() {
  const actor = await requireActor('person.view')
  return <HubPage actor={actor} section="casework" title="办理" lead="一户一户地办：找人、入户、记服务、交接。" />
}
