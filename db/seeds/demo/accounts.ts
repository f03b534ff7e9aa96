/** Whom a demo visitor may sign in as. */
export const demoAccounts: { account: string; password: string; who: string }[] = []
