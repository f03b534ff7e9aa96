import { levelOf } from '@/lib/casework/region/codes'
import { chosenHref, mayPick, pickHref, type RegionPick } from '@/lib/casework/region/pick'
import { REGION_LEVELS, VILLAGE, type Region } from '@/lib/casework/region/schema'
import { Empty } from '@/lib/ui/empty'
import { TextLink } from '@/lib/ui/text-link'
import { DataTable } from '@/lib/ui/table/data-table'

type Row = Region & { path?: string }

/** Regions to go into or to choose; a village is chosen, anything above opens its own step. */
export function RegionChoices({ pick, regions, empty }: { pick: RegionPick; regions: readonly Row[]; empty: string }) {
  return (
    <div className="panel">
      <DataTable<Row>
        caption="地区"
        narrow="keep"
        rows={regions}
        rowKey={(row) => row.code}
        empty={<Empty title={empty} />}
        columns={[
          { key: 'name', head: '名称', names: true, cell: (row) => <TextLink href={wayTo(pick, row)}>{row.path ?? row.name}</TextLink> },
          { key: 'level', head: '级别', wide: true, cell: (row) => REGION_LEVELS[row.level] },
          {
            key: 'act', head: '选择', nowrap: true, cell: (row) =>
              mayPick(pick, row.code)
                ? <TextLink className="link-tall" href={chosenHref(pick, row.code)}>选这里<span className="vh">：{row.name}</span></TextLink>
                : <TextLink className="link-tall" href={pickHref(pick, { at: row.code })}>往下选<span className="vh">：{row.name}</span></TextLink>,
          },
        ]}
      />
    </div>
  )
}

const wayTo = (pick: RegionPick, row: Row) => (levelOf(row.code) === VILLAGE ? chosenHref(pick, row.code) : pickHref(pick, { at: row.code }))
