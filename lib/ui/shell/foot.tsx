import type { ReactNode } from 'react'
import { TextLink } from '@/lib/ui/text-link'

export type FootLink = { href: string; label: string }

const STAFF_LINKS: readonly FootLink[] = [
  { href: '/accessibility', label: '无障碍声明' },
  { href: '/privacy', label: '个人信息保护' },
  { href: '/help', label: '使用帮助' },
  { href: '/report-problem', label: '报告问题' },
]

const PERSON_LINKS: readonly FootLink[] = [
  { href: '/display', label: '显示设置' },
  { href: '/help', label: '怎样使用' },
  { href: '/privacy', label: '个人信息保护' },
  { href: '/accessibility', label: '无障碍声明' },
]

/** Every page ends with this; `demo` says that the data are invented. */
export function Foot({ demo = true, links = STAFF_LINKS, children }: { demo?: boolean; links?: readonly FootLink[]; children?: ReactNode }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>四川量服平台{demo && ' · 演示数据，人物与数字均为虚构'}</p>
        <FootLinks links={links} />
        {children}
      </div>
    </footer>
  )
}

export function PersonFoot({ demo = true }: { demo?: boolean }) {
  return (
    <footer className="foot">
      <div className="narrow foot-in">
        <p>有困难请打村里的电话，或到村（社区）办公室。</p>
        <FootLinks links={PERSON_LINKS} />
        {demo && <p>演示数据，人物与数字均为虚构</p>}
      </div>
    </footer>
  )
}

function FootLinks({ links }: { links: readonly FootLink[] }) {
  return (
    <ul>
      {links.map(({ href, label }) => <li key={href}><TextLink href={href}>{label}</TextLink></li>)}
    </ul>
  )
}
