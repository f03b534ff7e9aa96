/** Every role of the platform, in rank order inside its kind (design.md §1). */
export const ROLES = {
  'village-worker': { kind: 'staff', label: '村（社区）专委' },
  'township-worker': { kind: 'staff', label: '乡镇（街道）专干' },
  officer: { kind: 'staff', label: '宣文体业务员' },
  office: { kind: 'staff', label: '量服办' },
  'institution-worker': { kind: 'institution', label: '机构工作人员' },
  'institution-manager': { kind: 'institution', label: '机构负责人' },
  person: { kind: 'person', label: '残疾人、监护人' },
  auditor: { kind: 'auditor', label: '安全审计员' },
} as const
export type Role = keyof typeof ROLES
export type Kind = (typeof ROLES)[Role]['kind']

const FIELD: Role[] = ['village-worker', 'township-worker']
const COUNTY_UP: Role[] = ['officer', 'office']
const STAFF: Role[] = [...FIELD, ...COUNTY_UP]
const INSTITUTION: Role[] = ['institution-worker', 'institution-manager']
const EVERYBODY = Object.keys(ROLES) as Role[]

/** Deny by default: a permission names every role that has it. `public` needs no sign-in, `signed-in` any account. */
export const GRANTS = {
  'home.view': STAFF,
  'region.pick': STAFF,
  'person.view': STAFF,
  'person.create': FIELD,
  'person.edit': [...FIELD, 'office'],
  'person.correct': ['township-worker', 'office'],
  'household.edit': FIELD,
  'person.reveal': [...FIELD, 'officer', 'office'],
  'person.move': FIELD,
  'person.state': [...FIELD, 'office'],
  'person-account.view': [...FIELD, 'office'],
  'person-account.manage': [...FIELD, 'office'],
  'survey.view': STAFF,
  'survey.fill': FIELD,
  'survey.review': ['township-worker'],
  'service.view': STAFF,
  'service.record': [...FIELD, ...INSTITUTION],
  'client.view': INSTITUTION,
  'inspection.view': COUNTY_UP,
  'inspection.draw': ['officer'],
  'inspection.judge': ['officer'],
  'rectification.view': STAFF,
  'rectification.issue': ['officer'],
  'rectification.reply': FIELD,
  'sheet.view': STAFF,
  'sheet.issue': ['township-worker'],
  'rating.follow-up': ['township-worker', 'officer'],
  'account.view': ['office'],
  'account.manage': ['office'],
  'own-account.manage': EVERYBODY,
  'own-account.two-factor': [...STAFF, ...INSTITUTION, 'auditor'],
  'own-account.ward': ['person'],
  'trail.view': ['auditor'],
  'me.view': ['person'],
  'me.rate': ['person'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof GRANTS
export const may = (role: Role, permission: Permission) => (GRANTS[permission] as readonly Role[]).includes(role)
