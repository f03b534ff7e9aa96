import type { Region } from '@/lib/casework/region/schema'
import type { Progress } from '@/lib/casework/survey/list'
import { count, percent } from '@/lib/kit/words/numbers'
import { CellBar } from '@/lib/ui/cell-bar'
import { Empty } from '@/lib/ui/empty'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

type Props = { regions: readonly Region[]; progress: Map<number, Progress>; href: (code: number) => string }

/** The regions below with how far each is; wide regions are links only. */
export function Places({ regions, progress, href }: Props) {
  const known = (region: Region) => progress.get(region.code)
  const done = (region: Region) => (known(region)?.accepted ?? 0) + (known(region)?.submitted ?? 0)
  const share = (region: Region) => (known(region)?.total ? done(region) / known(region)!.total : 0)
  const name: Column<Region> = { key: 'name', head: '地方', names: true, cell: (region) => <TextLink href={href(region.code)}>{region.name}</TextLink> }
  const figures: Column<Region>[] = [
    { key: 'total', head: '在册', num: true, cell: (region) => `${count(known(region)?.total ?? 0)}人` },
    { key: 'todo', head: '还要做', num: true, cell: (region) => `${count((known(region)?.todo ?? 0) + (known(region)?.draft ?? 0) + (known(region)?.returned ?? 0))}人` },
    { key: 'submitted', head: '待审核', num: true, cell: (region) => `${count(known(region)?.submitted ?? 0)}人` },
    { key: 'done', head: '已交', num: true, cell: (region) => (known(region) ? `${count(done(region))}人，${percent(share(region))}` : '没有在册的人') },
    { key: 'bar', head: '进度', wide: true, cell: (region) => <CellBar share={share(region)} /> },
  ]
  return (
    <DataTable
      caption="下面各处的调研进度"
      columns={progress.size > 0 ? [name, ...figures] : [name]}
      rows={regions}
      rowKey={(region) => region.code}
      empty={<Empty title="下面没有地方了" />}
    />
  )
}
