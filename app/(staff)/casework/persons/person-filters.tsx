import { levelOf, parentOf } from '@/lib/casework/region/codes'
import type { ListPlace } from '@/lib/casework/region/list-place'
import { REGION_LEVELS, VILLAGE } from '@/lib/casework/region/schema'
import { CERTIFICATE_STATES } from '@/lib/casework/registry/certificate-state'
import { CATEGORIES } from '@/lib/casework/registry/disability'
import { AGE_BANDS, LEVEL_CHOICES, personList, STATE_CHOICES, type PersonList } from '@/lib/casework/registry/list'
import { choices } from '@/lib/casework/registry/relations'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { NameFilter } from './name-filter'

type Props = { list: PersonList; place: ListPlace; clearHref: string }

const SORTS = [
  { value: 'name', label: '姓名拼音' },
  { value: '-name', label: '姓名拼音，倒过来' },
  { value: '-registered', label: '最近登记的在前' },
  { value: 'registered', label: '最早登记的在前' },
]

const PICKED: ReadonlySet<string> = new Set(['category', 'level', 'age', 'certificate', 'state'])

export function PersonFilters({ list, place, clearHref }: Props) {
  const sort = `${list.direction === 'desc' ? '-' : ''}${list.sort}`
  const active = personList.active(list)
  // a village's list is short, and a name was already looked for: then the rows come first, which matters on a phone
  const open = active.some((name) => PICKED.has(name)) || (list.q === '' && place.at.level < VILLAGE)
  return (
    <FilterBar action="/casework/persons" open={open} clearHref={active.length > 0 ? clearHref : undefined} keep={list.view ? { view: list.view } : {}}>
      <PlaceFilter place={place} />
      <FilterSelect name="category" label="残疾类别" all="全部类别" value={list.category} options={choices(CATEGORIES)} />
      <FilterSelect name="level" label="残疾等级" all="全部等级" value={list.level} options={LEVEL_CHOICES} />
      <FilterSelect name="age" label="年龄" all="全部年龄" value={list.age} options={AGE_BANDS} />
      <FilterSelect name="certificate" label="证件状态" all="全部证件" value={list.certificate} options={choices(CERTIFICATE_STATES)} />
      <FilterSelect name="state" label="在册状态" all="在册" value={list.state} options={STATE_CHOICES} />
      <FilterSelect name="sort" label="排序" value={sort} options={SORTS} />
      <NameFilter label="姓名、拼音或证件尾号" value={list.q} digits="尾号写后四位；完整的证件号请用右上角的“查人”" />
    </FilterBar>
  )
}

/** What lies below the place, or a village's neighbours; wider moves go by the region path. */
export function PlaceFilter({ place: { at, choices: regions } }: { place: ListPlace }) {
  if (regions.length === 0) return <input type="hidden" name="region" value={at.code} readOnly />
  const top = at.level === VILLAGE ? parentOf(at.code) : at.code
  const level = levelOf(regions[0]!.code)
  const options = regions.map(({ code, name }) => ({ value: String(code), label: name }))
  return (
    <FilterSelect
      name="region"
      label={REGION_LEVELS[level] ?? '地区'}
      value={String(at.code)}
      options={[{ value: String(top), label: `全部${REGION_LEVELS[level]}` }, ...options]}
    />
  )
}
