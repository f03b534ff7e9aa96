import type { Metadata } from 'next'
import { backPath } from '@/lib/kit/paths'
import { serializeDisplay } from '@/lib/ui/display'
import { ActionForm } from '@/lib/ui/form/action-form'
import { CheckField } from '@/lib/ui/form/check-field'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice } from '@/lib/ui/notice'
import { Panel } from '@/lib/ui/panel'
import { PublicShell } from '@/lib/ui/shell/public-shell'
import { currentDisplay } from '@/lib/web/display'
import { requireActor } from '@/lib/web/require-actor'
import { saveDisplay, switchDisplay } from './actions'
import { displayFields } from './schema'

export const metadata: Metadata = { title: '显示设置' }

const SIZE_OPTIONS = [
  { value: '100', label: '标准' },
  { value: '125', label: '大', note: '125%' },
  { value: '150', label: '更大', note: '150%' },
  { value: '200', label: '最大', note: '200%' },
]

export default async function DisplayPage({ searchParams }: PageProps<'/display'>) {
  await requireActor('public')
  const { back, done } = await searchParams
  const display = await currentDisplay()
  const values = { size: display.size, care: display.care ? 'yes' : '', contrast: display.contrast ? 'yes' : '', back: backPath(back) }
  return (
    <PublicShell display={display} switchDisplay={switchDisplay} narrow>
      <div className="stack">
        <DoneNotice done={done} words={{ 'display-saved': '已改好，每一页都这样显示。只记在这台设备上。' }} />
        <h1>显示设置</h1>
        <Panel>
          {/* The switches in the head change the display without leaving: the form then starts from the new one. */}
          <ActionForm
            key={serializeDisplay(display)}
            action={saveDisplay}
            fields={displayFields}
            values={values}
            submit="保存显示设置"
            beside={<PlainLink href={values.back}>回到刚才那一页</PlainLink>}
          >
            <RadioField name="size" options={SIZE_OPTIONS} layout="cards" />
            <CheckField name="care" />
            <CheckField name="contrast" />
            <HiddenField name="back" />
          </ActionForm>
        </Panel>
      </div>
    </PublicShell>
  )
}
