import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { RowId } from '@/lib/kit/id'
import { findAccount } from '@/lib/management/staff/queries'
import { whyCannotManage } from '@/lib/management/staff/rules'
import { routeId } from '@/lib/web/route-id'

/** The account of the address with the reason why this actor may not change it; out of reach answers 404. */
export async function managedAccount(actor: Actor, parameter: string) {
  const accountId = routeId(RowId, parameter)
  const account = (await asActor(actor, (tx) => findAccount(actor, tx, accountId))) ?? notFound()
  return { account, why: whyCannotManage(actor, { accountId, role: account.role, regionCode: account.regionCode }) }
}

/** The same for pages that change it: where the rule says no there is no such page. */
export async function accountToChange(actor: Actor, parameter: string) {
  const { account, why } = await managedAccount(actor, parameter)
  return why ? notFound() : account
}
