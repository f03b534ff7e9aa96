import { today } from '@/lib/kit/dates/day'
import { fullDayWords } from '@/lib/kit/words/dates'
import type { Sheet } from '@/lib/supervision/posting/queries'
import { Kv } from '@/lib/ui/kv'
import { Notice } from '@/lib/ui/notice'
import { TextLink } from '@/lib/ui/text-link'
import { PublicPage } from '@/lib/web/public-page'

/** Before and after its public period a sheet can still be recognised, but its rows are not shown (take-down, domain.md §4). */
export function TakenDown({ sheet, successor }: { sheet: Sheet; successor?: string }) {
  const { content } = sheet
  const isEarly = today() < content.publicFrom
  return (
    <PublicPage narrow>
      <div className="stack">
        <h1>{content.title}</h1>
        <Notice tone="locked">
          <p>{isEarly ? `这张表从${fullDayWords(content.publicFrom)}开始公开，内容到时再看。` : `公开期已满（${fullDayWords(content.publicUntil)}），内容已经撤下。`}</p>
        </Notice>
        {successor && <p>这一版后来更正过，<TextLink href={`/s/${successor}`}>看新的一版</TextLink>。</p>}
        <Kv
          facts={[
            { term: '编号', value: `${content.number}，第${content.version}版` },
            { term: '印发单位', value: content.office },
            { term: '内容校验', value: <span className="code">{sheet.contentHash}</span> },
            { term: '有疑问', value: `请打监督电话${content.phone}` },
          ]}
        />
        <p><TextLink className="link-tall" href="/check">核对另一张</TextLink></p>
      </div>
    </PublicPage>
  )
}
