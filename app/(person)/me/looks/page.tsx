import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { momentWords } from '@/lib/kit/words/dates'
import { listLooks } from '@/lib/trail/looks'
import { Empty } from '@/lib/ui/empty'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '谁看过我的记录' }

export default async function LooksPage() {
  const actor = await requireActor('me.view')
  const looks = await asActor(actor, (tx) => listLooks(actor, tx))
  return (
    <PersonPage back={{ href: '/me', label: '我的首页' }}>
      <div className="stack">
        <h1>谁看过我的记录</h1>
        <p>工作人员每次打开、查找、打印或改动您的记录，都会自动记下来，谁也改不了。</p>
        {looks.length === 0 ? <Empty title="还没有人看过" heading="h2" /> : (
          <ol className="tline">
            {looks.map((look) => (
              <li key={look.id}>
                <time dateTime={look.at.toISOString()}>{momentWords(look.at)}</time>
                <p><b>{look.who}</b>，{look.what}{look.purpose && `（${look.purpose}）`}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </PersonPage>
  )
}
