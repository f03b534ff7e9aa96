import { ActionBar } from '@/lib/ui/action-bar'
import { KeyHelp } from '@/lib/ui/judging/key-help'
import { VerdictKeys } from '@/lib/ui/judging/verdict-keys'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { ElementBox } from '@/lib/ui/six/element-box'
import { SixJudge } from '@/lib/ui/six/six-judge'
import { SixList } from '@/lib/ui/six/six-list'

const KEYS = [
  { value: 'right', label: '准确', digit: '1', right: true },
  { value: 'over', label: '多勾', digit: '2' },
  { value: 'missed', label: '漏勾', digit: '3' },
  { value: 'random', label: '乱勾', digit: '4' },
]

export function CaseDemo() {
  return (
    <div className="cols g-6-6">
      <Section id="keys" title="判定键">
        <Panel className="stack">
          <VerdictKeys name="v1" item="手持终端" keys={KEYS} />
          <VerdictKeys name="v2" item="文艺特长" keys={KEYS} chosen="right" />
          <VerdictKeys name="v3" item="出户能力" keys={KEYS} chosen="missed" />
          <SixJudge
            name="wrong"
            question="六要素，有误的打勾。机构服务有3个以上有误才计不准，现在1个。"
            elements={[{ value: 'time', name: '时间', recorded: '10月18日', wrong: false }, { value: 'fund', name: '资金器材', recorded: '0元；弹力带1条', wrong: true }]}
          />
          <KeyHelp hints={[{ keys: ['J', 'K'], does: '下一项、上一项' }, { keys: ['N'], does: '写说明' }]} link={{ href: '#keys', label: '全部按键、关闭单键' }} />
        </Panel>
      </Section>
      <Section id="six" title="六要素" className="stack">
        <Panel>
          <SixList
            elements={[
              { name: '时间', recorded: '11月18日', state: 'full', href: '#e1' },
              { name: '责任主体', recorded: '得胜镇残联', state: 'full' },
              { name: '项目名称', recorded: '康复体育进家庭', state: 'full' },
              { name: '资金器材', recorded: '器材3种，127.00元', state: 'full' },
              { name: '具体措施', recorded: '和23人文字相同', state: 'weak' },
              { name: '服务效果', recorded: '请选一项并说明', state: 'missing' },
            ]}
          />
        </Panel>
        <ElementBox index={0} id="e1" name="落实时间" ask="哪天做的"><p>11月18日</p></ElementBox>
      </Section>
    </div>
  )
}

export function BarDemo() {
  return (
    <ActionBar label="保存和按键" state="已判5项，还有4项">
      <a className="btn" href="#keys">暂存</a>
      <a className="btn btn-main" href="#keys">保存，下一户</a>
    </ActionBar>
  )
}
