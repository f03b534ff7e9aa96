import type { Kind, Role } from './grants'

declare const actorBrand: unique symbol

/** Who is acting, read anew for each request. Only `lib/web/require-actor` and test factories make one. */
export type Actor = {
  readonly kind: Kind
  readonly role: Role
  readonly accountId: string
  readonly sessionId: string
  readonly name: string
  /** 12-digit code of the account's region and its level 1 (province) to 5 (village). */
  readonly region: { readonly code: number; readonly name: string; readonly level: number }
  /** Region codes the actor may reach: [from, until). Empty for auditors. */
  readonly scope: { readonly from: number; readonly until: number }
  readonly institutionId: string | null
  /** The person whose record is acted on: the account's own person or the ward a guardian has chosen. */
  readonly personId: string | null
  readonly isGuardian: boolean
  readonly [actorBrand]: true
}

/** A visitor who has not signed in: reads posted sheets only. */
export type Visitor = { readonly kind: 'public' }

export const VISITOR: Visitor = { kind: 'public' }

export const makeActor = (fields: Omit<Actor, typeof actorBrand>) => fields as Actor
