import type { ServiceChoices } from '@/lib/casework/service/subject'

/** Items under their group; those that answer an open need of the person say so and come first. */
export function itemGroups({ items, needs }: Pick<ServiceChoices, 'items' | 'needs'>) {
  const option = (item: ServiceChoices['items'][number]) => ({ value: item.code, label: needs.has(item.code) ? `${item.name}（有需求）` : item.name })
  return [...new Set(items.map((item) => item.grouping))].map((label) => {
    const own = items.filter((item) => item.grouping === label)
    return { label, options: [...own.filter((item) => needs.has(item.code)), ...own.filter((item) => !needs.has(item.code))].map(option) }
  })
}
