import type { JudgeItem } from '@/lib/supervision/inspection/judgeable'
import { Notice } from '@/lib/ui/notice'
import { TextLink } from '@/lib/ui/text-link'
import { Form } from '@/lib/web/form'
import { RowId } from '@/lib/kit/id'
import { Batch } from '@/lib/supervision/inspection/schema'
import { takeBack } from '../../actions'

type Query = Record<string, string | string[] | undefined>

/** What the last button brought about; “都记准确” can be taken back here. */
export function SavedNotice({ query: { done, from, batch }, caseId, left }: { query: Query; caseId: string; left: readonly JudgeItem[] }) {
  const first = left[0]
  if (done === 'left' && first) {
    return (
      <Notice tone="caution" says="result">
        <p>存好了，还有{left.length}项没有判，判完再到下一户。<a className="link-tall" href={`#row-${first.key}`}>去第一项没有判的：{first.name}</a></p>
      </Notice>
    )
  }
  if (done === 'rest' && Batch.safeParse(batch).success) {
    return (
      <Notice tone="good" says="result">
        <div className="stack-s">
          <p>没有提示的都记了“准确”，已经存好。</p>
          <Form id="undo" action={takeBack.bind(null, caseId, batch as string)} fields={NO_FIELDS} label="撤回"><button className="btn btn-small">撤回这一批“准确”</button></Form>
        </div>
      </Notice>
    )
  }
  const notice = RowId.safeParse(from).success && <TextLink className="link-tall" href={`/supervision/inspections/cases/${from}/rectification`}>给上一户发整改通知</TextLink>
  if (done === 'judged') return <Notice tone="good" says="result"><p>上一户判完了，存好了。{notice}</p></Notice>
  if (done === 'kept') return <Notice tone="good" says="result"><p>暂存好了。</p></Notice>
  if (done === 'taken-back') return <Notice tone="good" says="result"><p>撤回了，那几项还没有判。</p></Notice>
  return null
}

const NO_FIELDS = {}
