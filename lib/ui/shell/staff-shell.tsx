import type { ReactNode } from 'react'
import { Band, BandBrand, StaffTools, type Who } from './band'
import { Foot } from './foot'
import { Frame } from './frame'
import { MainBar, type NavEntry, type QuickSearch } from './main-bar'
import { PrintLine } from './print-line'
import { RegionPath, type PathEntry } from './region-path'
import type { SignOutAction } from './sign-out'

type Props = {
  who: Who
  signOut: SignOutAction
  nav: readonly NavEntry[]
  search?: QuickSearch
  path?: readonly PathEntry[]
  changePlaceHref?: string
  homeHref?: string
  demo?: boolean
  children: ReactNode
}

/** Pages of the people who work with the platform. */
export function StaffShell({ who, signOut, nav, search, path, changePlaceHref, homeHref = '/', demo, children }: Props) {
  return (
    <Frame
      header={
        <>
          <Band start={<BandBrand href={homeHref} />} tools={<StaffTools who={who} signOut={signOut} />} />
          <MainBar nav={nav} search={search} />
          {path && path.length > 0 && <RegionPath path={path} changeHref={changePlaceHref} />}
        </>
      }
      foot={<Foot demo={demo}><PrintLine who={who} /></Foot>}
    >
      <main id="main"><div className="wrap page">{children}</div></main>
    </Frame>
  )
}
