import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { config } from '@/lib/kit/config'
import { shownCode } from '@/lib/kit/crypto/random'
import { RowId } from '@/lib/kit/id'
import { momentWords, monthWords, periodWords } from '@/lib/kit/words/dates'
import { SHEET_STATES } from '@/lib/supervision/posting/list'
import { checkUrl } from '@/lib/supervision/posting/paper'
import { findSheet } from '@/lib/supervision/posting/queries'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Section } from '@/lib/ui/section'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { SheetRows } from '../sheet-rows'

export const metadata: Metadata = { title: '公示表' }

export default async function SheetPage({ params, searchParams }: PageProps<'/supervision/sheets/[sheetId]'>) {
  const actor = await requireActor('sheet.view')
  const id = routeId(RowId, (await params).sheetId)
  const sheet = (await asActor(actor, (tx) => findSheet(actor, tx, id))) ?? notFound()
  const { content } = sheet
  const isCurrent = sheet.state === 'published'
  return (
    <StaffPage actor={actor} section="supervision" at={sheet.regionCode}>
      <div className="stack-l">
        <DoneNotice done={(await searchParams).done} words={{ issued: `已印发${content.number}。请打印张贴，并核对公示栏上的和这里一样。` }} />
        {!isCurrent && <Notice tone="caution"><p>这一版已被更正，公示栏上请换成新的一版。</p></Notice>}
        <PageHead
          title={content.title}
          lead={`${content.number}，第${content.version}版，${monthWords(content.period)}`}
          acts={
            <>
              <ButtonLink href={`/supervision/sheets/${id}/pdf`} look="main" download>下载PDF</ButtonLink>
              <ButtonLink href={`/supervision/sheets/${id}/paper`}>打印</ButtonLink>
              {isCurrent && may(actor.role, 'sheet.issue') && (
                <ButtonLink href={`/supervision/sheets/new?village=${sheet.regionCode}&period=${content.period}`} look="plain">发更正的一版</ButtonLink>
              )}
            </>
          }
        />
        <div className="panel"><SheetRows content={content} /></div>
        <Section id="proof" title="怎样核对">
          <Kv
            facts={[
              { term: '状态', value: SHEET_STATES[isCurrent ? 'published' : 'superseded'] },
              ...(sheet.correctionReason ? [{ term: '更正原因', value: sheet.correctionReason }] : []),
              { term: '公开期限', value: periodWords(content.publicFrom, content.publicUntil) },
              { term: '监督电话', value: content.phone },
              { term: '核对码', value: <span className="code">{shownCode(sheet.code)}</span> },
              { term: '核对网址', value: <span className="code">{checkUrl(config.publicUrl, sheet.code)}</span> },
              { term: '内容校验', value: <span className="code">{sheet.contentHash}</span> },
              { term: '留痕链头', value: <span className="code">{sheet.trailHead}</span> },
              { term: '印发', value: `${sheet.issuedByName}，${momentWords(sheet.issuedAt)}` },
            ]}
          />
        </Section>
      </div>
    </StaffPage>
  )
}
