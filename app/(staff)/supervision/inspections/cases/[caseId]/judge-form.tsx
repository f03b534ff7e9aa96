import { addable } from '@/lib/supervision/inspection/judgeable'
import type { Judging } from '@/lib/supervision/inspection/judging'
import type { StoredVerdict } from '@/lib/supervision/inspection/queries'
import { judgingFields, judgingValues } from '@/lib/supervision/inspection/schema'
import type { Part } from '@/lib/supervision/inspection/words'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { Form } from '@/lib/web/form'
import { judge } from '../../actions'
import { JudgeGroup } from './judge-group'

const ORDER: Part[] = ['status', 'need', 'service']
export const JUDGE_FORM = 'judge'

/** Every item of the household in one form: per person status, needs, services. */
export function JudgeForm({ judging: { found, snapshot, catalogue, items, verdicts: stored }, verdicts }: { judging: Judging; verdicts: ReadonlyMap<string, StoredVerdict> }) {
  const { persons } = snapshot
  return (
    <Form
      id={JUDGE_FORM}
      className="panel"
      label="逐项判定"
      action={judge.bind(null, found.id)}
      fields={judgingFields(items, persons.length)}
      values={judgingValues(items, stored, found.version)}
    >
      {/* Enter in a note presses the form's first button: it must be the harmless one. */}
      <button className="vh" name="act" value="keep" tabIndex={-1} aria-hidden="true">暂存</button>
      <HiddenField name="version" />
      {persons.map((person, index) =>
        ORDER.map((part) => (
          <JudgeGroup
            key={`${person.id} ${part}`}
            person={{ index, name: persons.length > 1 ? person.name : null }}
            part={part}
            items={items.filter((item) => item.personId === person.id && item.part === part)}
            verdicts={verdicts}
            addable={part === 'status' ? [] : addable(part, person, catalogue, items)}
          />
        )),
      )}
    </Form>
  )
}
