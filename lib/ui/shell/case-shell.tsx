import type { ReactNode } from 'react'
import { Icon } from '@/lib/ui/icon'
import { TextLink } from '@/lib/ui/text-link'
import { Band, StaffTools, type Who } from './band'
import { Foot } from './foot'
import { Frame } from './frame'
import { PrintLine } from './print-line'
import type { SignOutAction } from './sign-out'

type Props = {
  who: Who
  signOut: SignOutAction
  /** The only way out: names where it goes. */
  leave: { href: string; label: string }
  /** What case this is, with the page's h1; beside it the progress and the ways to other cases. */
  title: ReactNode
  progress?: ReactNode
  acts?: ReactNode
  actionBar?: ReactNode
  demo?: boolean
  children: ReactNode
}

/** One case on one screen: no main bar and no path, so the case gets the height. */
export function CaseShell({ who, signOut, leave, title, progress, acts, actionBar, demo, children }: Props) {
  return (
    <Frame
      header={
        <>
          <Band
            start={<TextLink className="brand" href={leave.href}><Icon name="left" /><span>{leave.label}</span></TextLink>}
            tools={<StaffTools who={who} signOut={signOut} />}
          />
          <div className="casebar">
            <div className="wrap">
              <div>{title}</div>
              <div>{progress}</div>
              {acts && <div className="btn-row">{acts}</div>}
            </div>
          </div>
        </>
      }
      foot={<Foot demo={demo}><PrintLine who={who} /></Foot>}
    >
      <main id="main">
        <div className="wrap page">{children}</div>
        {actionBar}
      </main>
    </Frame>
  )
}
