import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/kit/forms/state'
import { BRAND_NAME, BrandMark } from '@/lib/ui/brand'
import type { Display } from '@/lib/ui/display'
import { Icon } from '@/lib/ui/icon'
import { TextLink } from '@/lib/ui/text-link'
import { DisplaySwitches } from './display-switches'
import { PersonFoot } from './foot'
import { Frame } from './frame'
import { ReadAloud } from './read-aloud'
import { SignOut, type SignOutAction } from './sign-out'

type Props = {
  display: Display
  switchDisplay: FormAction
  signOut?: SignOutAction
  homeHref?: string
  /** Names where it goes: “我的首页”. The home page itself has none. */
  back?: { href: string; label: string }
  demo?: boolean
  children: ReactNode
}

/** Pages of disabled people and guardians: one narrow column, no menus, the display always at hand. */
export function PersonShell({ display, switchDisplay, signOut, homeHref = '/me', back, demo, children }: Props) {
  return (
    <Frame
      header={
        <>
          <div className="phone-head">
            <div className="wrap">
              <TextLink href={homeHref}><BrandMark className="brand-svg" /><span className="brand-name">{BRAND_NAME}</span></TextLink>
              {signOut && <SignOut action={signOut} />}
            </div>
          </div>
          <div className="tape" />
          <nav className="display-bar" aria-label="显示方式">
            <div className="wrap">
              <ul><DisplaySwitches display={display} action={switchDisplay} className="link-act" /><ReadAloud /></ul>
            </div>
          </nav>
        </>
      }
      foot={<PersonFoot demo={demo} />}
    >
      <main id="main" className="narrow">
        {back && <TextLink className="back" href={back.href}><Icon name="left" />{back.label}</TextLink>}
        <div className="page-tight">{children}</div>
      </main>
    </Frame>
  )
}
