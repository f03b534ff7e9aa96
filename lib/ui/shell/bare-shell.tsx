import type { ReactNode } from 'react'
import { BandBrand, Band } from './band'
import { Foot } from './foot'
import { Frame } from './frame'

/** Pages that know nothing about the reader: not found, broken. */
export function BareShell({ children }: { children: ReactNode }) {
  return (
    <Frame header={<Band start={<BandBrand href="/" />} tools={null} />} foot={<Foot />}>
      <main id="main" className="narrow page page-sign">{children}</main>
    </Frame>
  )
}
