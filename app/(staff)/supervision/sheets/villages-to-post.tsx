import type { listVillagesToPost } from '@/lib/supervision/posting/queries'
import { counted } from '@/lib/kit/words/numbers'
import { monthWords } from '@/lib/kit/words/dates'
import { Empty } from '@/lib/ui/empty'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'

type Village = Awaited<ReturnType<typeof listVillagesToPost>>[number]

/** The township's villages in one month: what was carried out, and whether it has been posted. */
export function VillagesToPost({ villages, period }: { villages: Village[]; period: string }) {
  const left = villages.filter((village) => !village.sheetId).length
  return (
    <Section id="to-post" title={`${monthWords(period)}各村公示表`} note={left === 0 ? '都印发了' : `还有${counted(left, '个村')}没有印发`}>
      <div className="panel">
        <DataTable
          caption={`${monthWords(period)}各村服务项次和公示表`}
          rows={villages}
          rowKey={(village) => village.code}
          empty={<Empty title="没有村（社区）" />}
          columns={[
            { key: 'village', head: '村（社区）', names: true, cell: (village) => <VillageLink village={village} period={period} /> },
            { key: 'services', head: '本月落实', num: true, cell: (village) => counted(village.services ?? 0, '项次') },
            { key: 'state', head: '公示表', cell: (village) => <State village={village} /> },
          ]}
        />
      </div>
    </Section>
  )
}

function VillageLink({ village, period }: { village: Village; period: string }) {
  const href = village.sheetId ? `/supervision/sheets/${village.sheetId}` : `/supervision/sheets/new?village=${village.code}&period=${period}`
  return <TextLink href={href}>{village.name}</TextLink>
}

function State({ village }: { village: Village }) {
  return village.sheetId ? <Tag tone="good">{`第${village.version}版已印发`}</Tag> : <Tag tone="planned">还没印发</Tag>
}
