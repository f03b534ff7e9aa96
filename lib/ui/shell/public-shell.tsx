import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/kit/forms/state'
import type { Display } from '@/lib/ui/display'
import { TextLink } from '@/lib/ui/text-link'
import { Band, BandBrand } from './band'
import { DisplaySwitches } from './display-switches'
import { Foot } from './foot'
import { Frame } from './frame'

type Props = {
  display: Display
  switchDisplay: FormAction
  homeHref?: string
  helpHref?: string
  /** One column of reading width, for pages people read on a phone. */
  narrow?: boolean
  demo?: boolean
  children: ReactNode
}

/** Pages anyone may open: sign-in, checking a posted sheet, reporting, statements. */
export function PublicShell({ display, switchDisplay, homeHref = '/', helpHref = '/help', narrow, demo, children }: Props) {
  return (
    <Frame
      header={
        <Band
          start={<BandBrand href={homeHref} />}
          tools={
            <nav aria-label="显示方式">
              <ul className="band-tools">
                <DisplaySwitches display={display} action={switchDisplay} className="band-act" short />
                <li className="wide-only"><TextLink href={helpHref}>帮助</TextLink></li>
              </ul>
            </nav>
          }
        />
      }
      foot={<Foot demo={demo} />}
    >
      <main id="main" className={narrow ? 'narrow page page-sign' : 'wrap page page-sign'}>{children}</main>
    </Frame>
  )
}
