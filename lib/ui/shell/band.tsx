import type { ReactNode } from 'react'
import { BRAND_FULL, BRAND_NAME, BrandMark } from '@/lib/ui/brand'
import { TextLink } from '@/lib/ui/text-link'
import { SignOut, type SignOutAction } from './sign-out'

/** Who is at work: office, line of work, name; shown in the band and on every print. */
export type Who = { office: string; line?: string; name: string }

export const whoWords = ({ office, line, name }: Who) => [office, line, name].filter(Boolean).join(' · ')

export function Band({ start, tools }: { start: ReactNode; tools: ReactNode }) {
  return (
    <>
      <div className="band"><div className="wrap band-row">{start}{tools}</div></div>
      <div className="tape" />
    </>
  )
}

export function BandBrand({ href }: { href: string }) {
  return (
    <TextLink className="brand" href={href}>
      <BrandMark />
      <span className="brand-name">{BRAND_NAME}</span>
      <span className="brand-sub">{BRAND_FULL}</span>
    </TextLink>
  )
}

type ToolsProps = { who: Who; signOut: SignOutAction; accountHref?: string; displayHref?: string; helpHref?: string }

export function StaffTools({ who, signOut, accountHref = '/account', displayHref = '/display', helpHref = '/help' }: ToolsProps) {
  return (
    <div className="band-tools">
      <span className="band-who">{whoWords(who)}</span>
      <TextLink className="band-account" href={accountHref}>我的账号</TextLink>
      <TextLink href={displayHref}>显示设置</TextLink>
      <TextLink className="wide-only" href={helpHref}>帮助</TextLink>
      <SignOut action={signOut} />
    </div>
  )
}
