import { Measure } from '@/lib/ui/measure'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { TodoList } from '@/lib/ui/todo-list'
import { StatTile } from '@/lib/ui/accuracy/stat-tile'
import { Whisker } from '@/lib/ui/accuracy/whisker'

const HERE = '/dev/components'
const FACTS = [{ term: '抽查', value: '412户，3,708项' }, { term: '不准', value: '248项：漏勾139、多勾71、乱勾38' }]
const TILES = [
  { title: '调研精准度', accuracy: { official: 0.933, estimate: 0.931, low: 0.92, high: 0.941 } },
  { title: '监督精准度', accuracy: { official: 0.924, estimate: 0.923, low: 0.897, high: 0.946 } },
  { title: '服务精准度', accuracy: { official: 0.882, estimate: 0.884, low: 0.861, high: 0.905 } },
  { title: '落实精准度', accuracy: { official: 0.731, estimate: 0.735, low: 0.70, high: 0.771 } },
  { title: '评价精准度', accuracy: null },
]

export function WorkDemo() {
  return (
    <div className="cols g-7-5">
      <Section id="todo" title="按先后办" note="共3类，期限最紧的在前">
        <TodoList
          todos={[
            { href: '#todo-1', title: '处理逾期整改', amount: 4, unit: '件', late: true, reason: '最久的一件已逾期6个工作日（云锦镇）。2件今天下班后自动升级到市残联。', tag: { tone: 'late', words: '已逾期' } },
            { href: '#todo-2', title: '判定11月抽查', amount: 1188, unit: '户', reason: '已判412户。照每个工作日32户，11月30日前可以判完。', tag: { tone: 'soon', words: '还剩6个工作日' } },
            { href: '#todo-3', title: '修改10月通报草稿', amount: 1, unit: '份', reason: '数字已经填好，请改文字、定措施，然后印发。', tag: { tone: 'planned', words: '11月27日前' } },
          ]}
        />
      </Section>
      <Section id="tape" title="本月抽查还剩188户" link={<MoreLink href={HERE}>继续判定</MoreLink>}>
        <div className="panel panel-pad stack-s">
          <p className="small">应判600户，已判<b>412</b>户（68.7%）。竖线：按工作日应到429户。</p>
          <Measure done={412} total={600} expected={429} label="已判412户，应判600户，按工作日应到429户" />
          <p className="small">第5组，共7组。</p>
          <Measure done={4} total={7} label="已完成4组，共7组" />
        </div>
      </Section>
    </div>
  )
}

export function FiguresDemo() {
  return (
    <Section id="figures" title="三个精准度 · 11月到今天" note="大字是官方口径，圆点和色带是加权估计和它的95%区间" className="stack">
      <div className="tiles">
        {TILES.map(({ title, accuracy }) => (
          <StatTile key={title} title={title} accuracy={accuracy} facts={FACTS} link={{ href: HERE, label: '看不准的248项' }} />
        ))}
      </div>
      <div className="panel panel-pad">
        {TILES.slice(0, 3).map(({ title, accuracy }) => accuracy && <Whisker key={title} accuracy={accuracy} axis={{ from: 0.84, to: 0.98 }} />)}
      </div>
    </Section>
  )
}
