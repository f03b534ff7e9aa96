import type { Region } from '@/lib/casework/region/schema'
import { CERTIFICATE_STATES } from '@/lib/casework/registry/certificate-state'
import { CATEGORIES, labelOf } from '@/lib/casework/registry/disability'
import { AGE_BANDS, LEVEL_CHOICES, STATE_CHOICES, type PersonList } from '@/lib/casework/registry/list'
import type { Picked } from '@/lib/ui/filter/picked-filters'

type Href = (changes: Partial<Record<'q' | 'region' | 'category' | 'level' | 'age' | 'certificate' | 'state', string>>) => string

/** The chosen conditions as links that take themselves away. */
export function pickedOf(list: PersonList, at: Region, href: Href): Picked[] {
  const conditions: [Parameters<Href>[0], string][] = [
    [{ region: '' }, list.region && String(at.code) === list.region ? at.name : ''],
    [{ category: '' }, list.category && labelOf(CATEGORIES, list.category)],
    [{ level: '' }, list.level && word(LEVEL_CHOICES, list.level)],
    [{ age: '' }, list.age && word(AGE_BANDS, list.age)],
    [{ certificate: '' }, list.certificate && `证件${labelOf(CERTIFICATE_STATES, list.certificate)}`],
    [{ state: '' }, list.state && word(STATE_CHOICES, list.state)],
    [{ q: '' }, list.q && `“${list.q}”`],
  ]
  return conditions.filter(([, label]) => label !== '').map(([change, label]) => ({ label, without: href(change) }))
}

const word = (options: readonly { value: string; label: string }[], value: string) => options.find((option) => option.value === value)?.label ?? value
