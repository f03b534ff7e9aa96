import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { listMoves, type MoveSide } from '@/lib/casework/registry/move-queries'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { today } from '@/lib/kit/dates/day'
import { Empty } from '@/lib/ui/empty'
import { PageHead } from '@/lib/ui/page-head'
import { Tabs } from '@/lib/ui/tabs'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { handedWords, MoveTag } from './move-words'

export const metadata: Metadata = { title: '迁移交接' }

export default async function MovesPage({ searchParams }: PageProps<'/casework/moves'>) {
  const actor = await requireActor('person.move')
  const side: MoveSide = (await searchParams).side === 'out' ? 'out' : 'in'
  const moves = await asActor(actor, (tx) => listMoves(actor, tx, side))
  const waiting = moves.filter(({ state }) => state === 'pending').length
  return (
    <StaffPage actor={actor} section="casework">
      <PageHead title="迁移交接" lead="本人搬到别的村（社区），由原来的村移交、新的村接收。接收以前，本人还归原来的村。" />
      <Tabs
        label="迁入和迁出"
        tabs={[
          { href: '/casework/moves', label: '迁入', current: side === 'in', count: side === 'in' ? waiting : undefined },
          { href: '/casework/moves?side=out', label: '迁出', current: side === 'out', count: side === 'out' ? waiting : undefined },
        ]}
      />
      <div className="panel">
        <DataTable
          caption={side === 'in' ? '迁入的交接，等您接收的在前' : '迁出的交接，等对方答复的在前'}
          rows={moves}
          rowKey={(row) => row.id}
          empty={<Empty title={side === 'in' ? '没有移交过来的人' : '没有移交出去的人'}>{side === 'in' ? '别的村（社区）移交过来的，会列在这里，也会进您的待办。' : '在本人的记录里选“迁移”，可以移交到别的村（社区）。'}</Empty>}
          columns={[
            { key: 'name', head: '姓名', names: true, cell: (row) => <TextLink href={`/casework/moves/${row.id}`}>{row.personName}</TextLink> },
            { key: 'about', head: '本人', cell: (row) => handedWords(row.facts) },
            { key: 'way', head: '从哪里到哪里', cell: (row) => `${row.facts.fromName} → ${row.facts.toName}` },
            { key: 'asked', head: '移交', nowrap: true, cell: (row) => `${dayAsSaid(row.requestedAt, today())} ${row.requestedBy}` },
            { key: 'state', head: '现在', cell: (row) => <MoveTag state={row.state} waitsForMe={row.arrives} /> },
          ]}
        />
      </div>
    </StaffPage>
  )
}
