import type { Progress } from '@/lib/casework/survey/list'
import { daysBetween, today } from '@/lib/kit/dates/day'
import { count } from '@/lib/kit/words/numbers'
import { Measure } from '@/lib/ui/measure'
import { Panel } from '@/lib/ui/panel'

/** How far the year's survey is, and where it should be today if it were spread evenly over the year. */
export function ProgressTape({ progress, year }: { progress: Progress; year: number }) {
  const { total, accepted, submitted, draft, returned, todo } = progress
  const done = accepted + submitted
  const expected = Math.round((total * (daysBetween(`${year}-01-01`, today()) + 1)) / 365)
  const words = `已交${count(done)}人，共${count(total)}人`
  return (
    <Panel>
      <p className="strong">{words}；其中待审核{count(submitted)}人，已完成{count(accepted)}人。</p>
      <Measure done={done} total={total} expected={Math.min(total, expected)} label={words} />
      <p className="small">
        还要做{count(todo)}人，填到一半{count(draft)}人，被退回{count(returned)}人。
        {total > 0 && `按全年平均，今天应到${count(Math.min(total, expected))}人（细线处）。`}
      </p>
    </Panel>
  )
}
