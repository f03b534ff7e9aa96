import type { Item } from '@/lib/casework/catalogue/schema'
import type { ItemNames } from '@/lib/trail/change-words'

/** The catalogue's names as entries refer to them: “service 21”, and “21” alone where an entry is about one service. */
export function itemNames(items: readonly Pick<Item, 'form' | 'code' | 'name'>[]): ItemNames {
  const services = items.filter(({ form }) => form === 'service')
  return new Map([...services.map(({ code, name }) => [code, name] as const), ...items.map(({ form, code, name }) => [`${form} ${code}`, name] as const)])
}
