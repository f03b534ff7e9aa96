import type { Metadata } from 'next'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Section } from '@/lib/ui/section'
import { StaffShell } from '@/lib/ui/shell/staff-shell'
import { developmentOnly } from '@/lib/web/development-only'
import { requireActor } from '@/lib/web/require-actor'
import { signOut } from '@/app/(public)/sign-in/sign-out'
import { BarDemo, CaseDemo } from './case-demo'
import { FormDemo } from './form-demo'
import { ListDemo } from './list-demo'
import { PersonDemo } from './person-demo'
import { Confirmations, Facts, Notices, TagsAndButtons } from './words-demo'
import { FiguresDemo, WorkDemo } from './work-demo'

export const metadata: Metadata = { title: '组件与状态' }

const NAV = [
  { href: '/dev/components', label: '我的待办', count: 21, current: true },
  { href: '/dev/components?nav=2', label: '办理' },
  { href: '/dev/components?nav=3', label: '管理' },
  { href: '/dev/components?nav=4', label: '督查' },
  { href: '/dev/components?nav=5', label: '分析' },
]
const PATH = ['四川省', '泸州市', '泸县'].map((label) => ({ label, href: '/dev/components' }))

export default async function ComponentsPage({ searchParams }: PageProps<'/dev/components'>) {
  developmentOnly()
  await requireActor('public')
  const { done } = await searchParams
  return (
    <StaffShell
      who={{ office: '泸县残联', line: '宣文体', name: '周敏' }}
      signOut={signOut}
      nav={NAV}
      search={{ action: '/dev/components' }}
      path={PATH}
      changePlaceHref="/dev/components"
    >
      <PageHead title="组件与状态" lead="一处看全。每个状态都有形状、文字和颜色三样，缺了颜色也认得出。" />
      <div className="stack-l">
        <DoneNotice done={done} words={{ tried: '已收到，什么也没有存。' }} />
        <WorkDemo />
        <FiguresDemo />
        <Section id="list" title="名册"><ListDemo /></Section>
        <div className="cols g-6-6"><TagsAndButtons /><Notices /></div>
        <div className="cols g-6-6"><Confirmations /><Facts /></div>
        <CaseDemo />
        <PersonDemo />
        <Section id="form" title="表单"><FormDemo /></Section>
      </div>
      <BarDemo />
    </StaffShell>
  )
}
