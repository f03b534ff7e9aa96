import { ButtonLink } from '@/lib/ui/button-link'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { Panel } from '@/lib/ui/panel'
import { Receipt } from '@/lib/ui/receipt'
import { RuleHint, RuleLine } from '@/lib/ui/rule-hint'
import { Section } from '@/lib/ui/section'
import { DatedTag, Tag } from '@/lib/ui/tag'
import { Timeline } from '@/lib/ui/timeline'

export function TagsAndButtons() {
  return (
    <Section id="tags" title="标签、按钮" className="stack">
      <Panel className="stack">
        <p className="btn-row">
          <Tag tone="good">已确认</Tag><Tag tone="soon">明天到期</Tag><Tag tone="late">已逾期</Tag><Tag tone="running">正在服务</Tag><Tag tone="draft">草稿</Tag>
          <Tag tone="returned">退回待改</Tag><Tag tone="planned">11月25日前</Tag><Tag tone="missing">没填</Tag><Tag tone="hint">疑似漏勾 1</Tag>
          <Tag tone="unsure">达标，把握不足</Tag><DatedTag tone="late" date="去年11月9日">超过一年</DatedTag>
        </p>
        <div className="btn-row">
          <ButtonLink href="#tags" look="main">去评价</ButtonLink><ButtonLink href="#tags">先看看</ButtonLink>
          <ButtonLink href="#tags" look="small" icon="print">打印</ButtonLink><ButtonLink href="#tags" look="danger">注销机构账户</ButtonLink>
          <PlainLink href="#tags">不存，离开</PlainLink>
        </div>
        <p className="small">不能办时不放按钮，写原因：还有12户没有判定，判完才能印发通报。<a href="#tags">看这12户</a></p>
      </Panel>
    </Section>
  )
}

export function Notices() {
  return (
    <Section id="notices" title="提示和通知" className="stack">
      <RuleHint title="可能多勾一项" what="勾了“竞技体育推荐”。" why="本人71岁，没有体育特长。通常10—45岁、有特长的人才需要。" />
      <RuleLine>有矛盾：5月的活动签到表里，本人参加过“声乐”展演。</RuleLine>
      <Notice tone="good"><p>已保存。王素珍的6项需求已交得胜镇审核。</p></Notice>
      <Notice><p>数据每小时更新一次，现在看到的是8时的数。</p></Notice>
      <Notice tone="caution"><p>您有一份草稿，11月20日存的，还没有提交。</p></Notice>
      <Notice tone="danger"><p>没有保存成功：同一户刚被杨帆改过。您填的内容还在，请核对后再保存。</p></Notice>
    </Section>
  )
}

export function Confirmations() {
  return (
    <Section id="receipt" title="回执、空状态" className="stack">
      <Receipt heading="h2" title="已收到您的需求" numberLabel="受理编号" number="LX-261120-0387">
        <p>村里会在<b>12月4日</b>前答复。过了期没有答复，会自动报到镇里。</p>
        <div className="btn-row"><ButtonLink href="#receipt" look="small" icon="print">打印回执</ButtonLink><PlainLink href="#receipt">回我的首页</PlainLink></div>
      </Receipt>
      <Empty title="这个村今年没有逾期的调研">23户都在一年以内。下一户到期：12月9日。</Empty>
      <NoMatch unit="人" conditions={['得胜镇', '视力', '18—59岁', '有未落实需求']} clearHref="#receipt" />
    </Section>
  )
}

export function Facts() {
  return (
    <Section id="facts" title="要点、经过" className="stack">
      <Panel>
        <Kv facts={[{ term: '责任主体', value: '得胜镇残联' }, { term: '资金器材', value: '127.00元，3种' }, { term: '服务效果', value: '能独立做4式', act: { href: '#facts', label: '这里不对' } }]} />
      </Panel>
      <Panel title="王素珍"><Kv tight facts={[{ term: '性别、年龄', value: '女，52岁' }, { term: '类别、等级', value: '肢体 二级' }]} /></Panel>
      <Panel>
        <Timeline
          happenings={[
            { key: '3', at: '2026-11-20', when: '11月20日', what: <><b>乡镇退回</b>，杨帆：出户能力和去年不一致，请再核实</> },
            { key: '2', at: '2026-11-18', when: '11月18日', what: '提交，邓小兰' },
            { key: '1', at: '2026-11-17', when: '11月17日', what: '出户能力由“要人陪”改为“自己能出门”，邓小兰' },
          ]}
        />
      </Panel>
    </Section>
  )
}
