import { ROLES, type Role } from '@/lib/access/grants'
import type { Option } from '@/lib/ui/form/option'

export const roleOptions = (roles: readonly Role[]): Option[] => roles.map((role) => ({ value: role, label: ROLES[role].label }))
