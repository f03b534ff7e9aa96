import { BigEntries } from '@/lib/ui/person/big-entries'
import { Call, WhoLine } from '@/lib/ui/person/call'
import { RatingButtons } from '@/lib/ui/person/rating-buttons'
import { Rows } from '@/lib/ui/person/rows'
import { ButtonLink } from '@/lib/ui/button-link'
import { Section } from '@/lib/ui/section'

const HERE = '/dev/components'

export function PersonDemo() {
  return (
    <div className="cols g-6-6">
      <Section id="person" title="本人的页面" className="stack">
        <WhoLine name="王素珍" facts={['女，52岁，肢体二级', '门斗山村，入户调研']} />
        <Call title="有1项服务等您评价">
          <p>10月18日，工作人员上门教您打太极拳。您满意吗？</p>
          <ButtonLink href={HERE} look="main" wide>去评价</ButtonLink>
        </Call>
        <Rows
          rows={[
            { href: `${HERE}?row=1`, title: '康复体育进家庭', note: '11月20日您提出，村里12月4日前答复', tag: { tone: 'soon', words: '等答复' } },
            { href: `${HERE}?row=2`, title: '谁看过我的记录', note: '近30天：4个人看过' },
          ]}
        />
        <BigEntries entries={[{ href: `${HERE}?big=1`, title: '评价服务', note: '有1项等您评价' }, { href: `${HERE}?big=2`, title: '提一个需求', note: '想要什么都能说' }]} />
      </Section>
      <Section id="rating" title="评价"><form action={HERE} method="get"><RatingButtons /></form></Section>
    </div>
  )
}
