import type { Kind } from './grants'

/** The first page of each kind of reader. */
export const HOMES: Record<Kind, string> = { staff: '/home', institution: '/clients', person: '/me', auditor: '/trail' }
