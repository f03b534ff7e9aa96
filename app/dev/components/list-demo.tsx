import { CellBar } from '@/lib/ui/cell-bar'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect, FilterText } from '@/lib/ui/filter/filter-fields'
import { PickedFilters } from '@/lib/ui/filter/picked-filters'
import { Pager } from '@/lib/ui/pager'
import { DatedTag, Tag } from '@/lib/ui/tag'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tabs } from '@/lib/ui/tabs'
import { TextLink } from '@/lib/ui/text-link'

const PEOPLE = [
  { id: 1, name: '陈桂芳', about: '女 53', kind: '肢体 二级', tail: '0341', village: '门斗山村', open: '1 / 4', served: '10月18日' },
  { id: 2, name: '吉克·阿依莫色', about: '女 29', kind: '肢体 三级', tail: '0198', village: '林坎社区', open: '0 / 4', served: '11月12日' },
]
const TOWNS = [{ town: '玄滩镇', done: 9 }, { town: '太伏镇', done: 12 }, { town: '玉蟾街道', done: 15 }]
const GEAR = [{ name: '弹力带', many: '1 条', cost: '35.00' }, { name: '运动图册', many: '2 本', cost: '24.00' }]
const HERE = '/dev/components'

const PERSON_COLUMNS: Column<(typeof PEOPLE)[number]>[] = [
  { key: 'name', head: '姓名', names: true, sort: { href: `${HERE}?sort=name`, direction: 'ascending' }, cell: (row) => <TextLink href={HERE}>{row.name}</TextLink> },
  { key: 'about', head: '性别、年龄', nowrap: true, cell: (row) => row.about },
  { key: 'kind', head: '类别、等级', nowrap: true, cell: (row) => row.kind },
  { key: 'tail', head: '证件尾号', cell: (row) => row.tail },
  { key: 'village', head: '村（社区）', cell: (row) => row.village },
  { key: 'survey', head: '今年调研', sort: { href: `${HERE}?sort=survey` }, cell: () => <DatedTag tone="good" date="3月12日">已确认</DatedTag> },
  { key: 'open', head: '未落实 / 需求', num: true, cell: (row) => row.open },
  { key: 'hint', head: '提示', cell: () => <Tag tone="hint">疑似漏勾 1</Tag> },
  { key: 'served', head: '最近服务', nowrap: true, cell: (row) => row.served },
]

const TOWN_COLUMNS: Column<(typeof TOWNS)[number]>[] = [
  { key: 'town', head: '镇街（各30户）', names: true, cell: (row) => <TextLink href={HERE}>{row.town}</TextLink> },
  { key: 'done', head: '已判', num: true, cell: (row) => <>{row.done}<CellBar share={row.done / 30} /></> },
  { key: 'left', head: '还剩', num: true, cell: (row) => 30 - row.done },
]

const GEAR_COLUMNS: Column<(typeof GEAR)[number]>[] = [
  { key: 'name', head: '器材', names: true, cell: (row) => row.name },
  { key: 'many', head: '数量', num: true, cell: (row) => row.many },
  { key: 'cost', head: '金额（元）', label: '金额', num: true, cell: (row) => row.cost, foot: '59.00' },
]

export function ListDemo() {
  return (
    <div className="stack">
      <Tabs label="名册视图" tabs={[{ href: HERE, label: '全部', current: true }, { href: `${HERE}?view=late`, label: '超过一年未调研', count: 37 }, { href: `${HERE}?view=hints`, label: '有提示', count: 1112 }]} />
      <FilterBar action={HERE} open clearHref={HERE}>
        <FilterSelect name="town" label="镇街" all="全部镇街" value="d" options={[{ value: 'd', label: '得胜镇' }]} />
        <FilterSelect name="kind" label="残疾类别" all="全部类别" options={[{ value: '1', label: '视力' }]} />
        <FilterText name="kw" label="姓名、拼音或证件尾号" />
      </FilterBar>
      <PickedFilters picked={[{ label: '得胜镇', without: HERE }, { label: '18—59岁', without: HERE }]} holds="符合条件486人" />
      <div className="panel">
        <DataTable
          caption="残疾人名册，按姓名拼音排序"
          rows={PEOPLE}
          rowKey={(row) => row.id}
          empty={null}
          columns={PERSON_COLUMNS}
        />
      </div>
      <Pager holds="本页2人：陈桂芳 — 吉克·阿依莫色。按姓名拼音排序。" previous={`${HERE}?before=x`} next={`${HERE}?after=x`} />
      <div className="cols g-6-6">
        <div className="panel">
          <DataTable
            caption="各镇街本月抽查进度，还剩最多的在前"
            narrow="keep"
            rows={TOWNS}
            rowKey={(row) => row.town}
            empty={null}
            columns={TOWN_COLUMNS}
          />
        </div>
        <div className="panel">
          <DataTable
            caption="器材明细"
            rows={GEAR}
            rowKey={(row) => row.name}
            empty={null}
            total="合计"
            columns={GEAR_COLUMNS}
          />
        </div>
      </div>
    </div>
  )
}
