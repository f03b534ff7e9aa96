import type { Metadata } from 'next'
import { CHECK_FIELDS } from '@/lib/supervision/posting/schema'
import { TextField } from '@/lib/ui/form/text-field'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'
import { checkSheet } from './actions'

export const metadata: Metadata = { title: '核对一张公示表' }

export default async function CheckPage() {
  await requireActor('public')
  return (
    <PublicPage narrow>
      <div className="stack">
        <h1>核对一张公示表</h1>
        <p>公示栏上的表，右下角有二维码和8位核对码。扫码，或在这里输入核对码，就能看到平台上的原表，和墙上的逐行对一对。</p>
        <Panel>
          <Form action={checkSheet} fields={CHECK_FIELDS} submit="核对这张表">
            <TextField name="code" width="8" autoCapitalize="characters" spellCheck={false} />
          </Form>
        </Panel>
        <p className="small">不用登录，也不记录是谁查的。和墙上的不一样，请打表上的监督电话。</p>
      </div>
    </PublicPage>
  )
}
