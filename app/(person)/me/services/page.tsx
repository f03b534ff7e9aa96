import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { listOwnServices } from '@/lib/supervision/rating/person-queries'
import { Empty } from '@/lib/ui/empty'
import { Rows } from '@/lib/ui/person/rows'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'
import { serviceRow } from '../me-home'

export const metadata: Metadata = { title: '我的服务' }

export default async function MyServicesPage() {
  const actor = await requireActor('me.view')
  const services = await asActor(actor, (tx) => listOwnServices(actor, tx))
  return (
    <PersonPage back={{ href: '/me', label: '我的首页' }}>
      <div className="stack">
        <h1>我的服务</h1>
        {services.length === 0 ? <Empty title="还没有服务记录" heading="h2">有了服务，这里会写明时间、谁来的、做了什么。</Empty> : <Rows rows={services.map(serviceRow)} />}
      </div>
    </PersonPage>
  )
}
