import { ActionBar } from '@/lib/ui/action-bar'
import { ButtonLink } from '@/lib/ui/button-link'
import { KeyHelp } from '@/lib/ui/judging/key-help'
import { SingleKeys } from '@/lib/ui/judging/single-keys'
import { JUDGE_FORM } from './judge-form'

const HINTS = [
  { keys: ['1', '2', '3', '4', '0'], does: '判定' },
  { keys: ['J', 'K'], does: '下一项、上一项' },
  { keys: ['N'], does: '写说明' },
  { keys: ['Tab'], does: '换项' },
  { keys: ['←', '→'], does: '选判定' },
]

type Props = { judged: number; left: number; inaccurate: number; isJudged: boolean; caseId: string }

/** Save and go on; a judged case with wrong items leads to the notice. */
export function JudgeBar({ judged, left, inaccurate, isJudged, caseId }: Props) {
  return (
    <ActionBar
      label="保存和按键"
      state={left > 0 ? `已保存${judged}项，还有${left}项` : `${judged}项都判了`}
      help={<div className="keyhelp"><KeyHelp hints={HINTS} /><SingleKeys form={JUDGE_FORM} /></div>}
    >
      {isJudged && inaccurate > 0 && <ButtonLink href={`/supervision/inspections/cases/${caseId}/rectification`}>发整改通知（{inaccurate}项）</ButtonLink>}
      <button className="btn" form={JUDGE_FORM} name="act" value="keep">暂存</button>
      <button className="btn btn-main" form={JUDGE_FORM} name="act" value="next">保存，下一户</button>
    </ActionBar>
  )
}
