import type { Actor } from '@/lib/access/actor'
import { ROLES, type Role } from '@/lib/access/grants'
import { levelOf } from '@/lib/casework/region/codes'
import { PROVINCE, REGION_LEVELS } from '@/lib/casework/region/schema'

/** Region levels (1 province to 5 village) at which a role works. Persons belong to the village they live in. */
const LEVELS: Record<Role, readonly number[]> = {
  'village-worker': [5],
  'township-worker': [4],
  officer: [1, 2, 3],
  office: [1, 2, 3],
  'institution-worker': [1, 2, 3],
  'institution-manager': [1, 2, 3],
  person: [5],
  auditor: [1],
}

/** The account that is to be managed, as it is or as it would become. */
export type Target = { accountId?: string; role: Role; regionCode: number }

/** Who stands above whom: the office of an area above all others of that area, and above everything below. */
type Manager = Pick<Actor, 'accountId' | 'role' | 'region' | 'scope'>

/**
 * Why this actor may not create, change, disable or re-role this account; null when allowed. Offices manage only inside
 * their own region and strictly below their own rank; auditors, who watch everybody, are the province's alone.
 */
export function whyCannotManage(actor: Manager, target: Target): string | null {
  if (actor.role !== 'office') return '只有量服办能管理账号'
  if (target.accountId === actor.accountId) return '自己的账号请在“我的账号”里改'
  if (target.regionCode < actor.scope.from || target.regionCode >= actor.scope.until) return '这个地区不在您所辖范围内'
  if (target.role === 'auditor' && actor.region.level !== PROVINCE) return '安全审计员的账号由省量服办管理'
  if (target.role === 'office' && levelOf(target.regionCode) <= actor.region.level) return '同级量服办的账号由上一级量服办管理'
  return null
}

/** Why the role cannot work in a region of this level; null when it can. */
export function whyWrongLevel(role: Role, regionCode: number): string | null {
  const level = levelOf(regionCode)
  if (LEVELS[role].includes(level)) return null
  return `${ROLES[role].label}要开在${LEVELS[role].map((at) => REGION_LEVELS[at]).join('、')}，不能开在${REGION_LEVELS[level]}`
}

/** The roles that this actor may give in a region; persons get theirs with their record, not here. */
export function rolesToGive(actor: Manager, regionCode: number): Role[] {
  const roles = Object.keys(ROLES) as Role[]
  return roles.filter((role) => role !== 'person' && !whyWrongLevel(role, regionCode) && !whyCannotManage(actor, { role, regionCode }))
}
