import { may, type Permission, type Role } from '@/lib/access/grants'

/** One built page of the menu. What is not built has no entry. */
export type MenuEntry = { href: string; label: string; permission: Permission; about: string }
export type Section = 'home' | 'casework' | 'management' | 'supervision' | 'clients' | 'trail' | 'account'

type Bar = { section: Section; href: string; label: string; entries: MenuEntry[] }

/** The bar's words in order; each leads to a page that lists its entries. */
export const SECTIONS: Bar[] = [
  { section: 'home', href: '/home', label: '我的待办', entries: [] },
  {
    section: 'casework',
    href: '/casework',
    label: '办理',
    entries: [
      { href: '/casework/persons', label: '残疾人', permission: 'person.view', about: '查人、登记、改资料，看一个人的状况、需求和服务。' },
      { href: '/casework/households', label: '户', permission: 'person.view', about: '按户看残疾人，登记新的一户。' },
      { href: '/casework/visits', label: '入户调研', permission: 'survey.view', about: '今年要调研、填到一半、被退回的，都在这里。' },
      { href: '/casework/services', label: '服务记录', permission: 'service.view', about: '六要素记录，按人、项目、月份查。' },
      { href: '/casework/moves', label: '迁移交接', permission: 'person.move', about: '迁入等您接收的，迁出等对方接收的。' },
    ],
  },
  {
    section: 'management',
    href: '/management',
    label: '管理',
    entries: [
      { href: '/management/rectifications', label: '整改', permission: 'rectification.view', about: '整改通知、回复、复核和期限。' },
      { href: '/management/accounts', label: '账号', permission: 'account.view', about: '本级和下级的账号：新建、停用、换岗。' },
    ],
  },
  {
    section: 'supervision',
    href: '/supervision',
    label: '督查',
    entries: [
      { href: '/supervision/inspections', label: '每月抽查', permission: 'inspection.view', about: '抽签、判定、精准度。' },
      { href: '/supervision/sheets', label: '公示表', permission: 'sheet.view', about: '按村按月印发遮盖后的公示表。' },
      { href: '/supervision/ratings', label: '评价', permission: 'service.view', about: '本人的满意度评价；“基本满意”和“不满意”要回访。' },
    ],
  },
  {
    section: 'clients',
    href: '/clients',
    label: '服务对象',
    entries: [
      { href: '/clients', label: '服务对象', permission: 'client.view', about: '本机构承接的人，看需求，登记服务。' },
      { href: '/clients/services', label: '服务记录', permission: 'client.view', about: '本机构登记的服务，六要素和评价。' },
    ],
  },
]

/** What the role finds in its bar: only parts with at least one page it may open. */
export function barFor(role: Role): Bar[] {
  if (may(role, 'trail.view')) return [{ section: 'trail', href: '/trail', label: '操作留痕', entries: [] }]
  if (!may(role, 'home.view')) return []
  return SECTIONS.filter(({ entries }) => entries.length === 0 || entries.some((entry) => may(role, entry.permission)))
}

/** The entries of one part that the role may open. */
export const entriesFor = (role: Role, section: Section): MenuEntry[] =>
  (SECTIONS.find((bar) => bar.section === section)?.entries ?? []).filter((entry) => may(role, entry.permission))
