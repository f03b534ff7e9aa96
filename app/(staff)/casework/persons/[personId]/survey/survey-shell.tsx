import type { ReactNode } from 'react'
import { whoWords } from '@/app/(staff)/casework/who-words'
import { CONTACTS } from '@/lib/casework/survey/schema'
import { BRAND_NAME, BrandMark } from '@/lib/ui/brand'
import { Icon } from '@/lib/ui/icon'
import { Measure } from '@/lib/ui/measure'
import { Frame } from '@/lib/ui/shell/frame'
import { TextLink } from '@/lib/ui/text-link'
import { isDemo } from '@/lib/web/demo'
import type { Survey } from './load'

type Props = {
  survey: Survey
  title: string
  /** 1 is the contact page, then one step a part, the last is the check. */
  step: number
  back: { href: string; label: string }
  notice?: ReactNode
  children: ReactNode
}

/** One narrow column for a phone at the door: whom it is about, how far it is, and nothing else. */
export function SurveyShell({ survey: { person, visit, parts }, title, step, back, notice, children }: Props) {
  const steps = visit?.contact === 'lost' ? 2 : parts.length + 2
  const contact = CONTACTS.find(({ code }) => code === visit?.contact)?.label ?? '入户调研'
  return (
    <Frame
      header={
        <>
          <div className="phone-head">
            <div className="wrap">
              <TextLink href="/home"><BrandMark /><span className="brand-name">{BRAND_NAME}</span></TextLink>
              <TextLink href="/display">显示设置</TextLink>
            </div>
          </div>
          <div className="tape" />
        </>
      }
      foot={<footer className="foot"><div className="wrap"><p>{isDemo() ? '演示数据，人物与数字均为虚构' : '四川量服平台'}</p></div></footer>}
    >
      <main id="main" className="narrow">
        <TextLink className="back" href={back.href}><Icon name="left" />{back.label}</TextLink>
        <div className="who">
          <b>{person.name}</b><span className="small">{whoWords(person)}</span><span className="small">{person.village}，{contact}</span>
        </div>
        <div className="stack page-tight">
          <div>
            <p className="step">第{step}步，共{steps}步</p>
            <Measure done={step - 1} total={steps} label={`已完成${step - 1}步，共${steps}步`} />
            <h1>{title}</h1>
          </div>
          {notice}
          {children}
        </div>
      </main>
    </Frame>
  )
}
