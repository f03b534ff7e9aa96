import { demoPassword, TOLD_ACCOUNTS } from './staff/told'

/** Whom a demo visitor may sign in as; printed at the first start and listed in the README. */
export const demoAccounts: { account: string; password: string; who: string }[] = TOLD_ACCOUNTS.map(({ login, who }) => ({
  account: login,
  password: demoPassword,
  who,
}))
