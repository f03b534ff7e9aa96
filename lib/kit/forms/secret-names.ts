/** Names of fields that no page ever shows again; every `secret` of a form action is one of them (a guard compares). */
export const SECRET_NAMES: readonly string[] = ['password', 'current', 'next', 'again', 'code', 'secret']
