import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VISITOR } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { typedCode } from '@/lib/kit/crypto/random'
import { today } from '@/lib/kit/dates/day'
import { paperProps } from '@/lib/supervision/posting/paper-props'
import { findSheetByCode, findSuccessorCode } from '@/lib/supervision/posting/queries'
import { isPublicOn } from '@/lib/supervision/posting/rules'
import { Icon } from '@/lib/ui/icon'
import { SheetPaper } from '@/lib/ui/sheet/sheet-paper'
import { TextLink } from '@/lib/ui/text-link'
import { isDemo } from '@/lib/web/demo'
import { requireActor } from '@/lib/web/require-actor'
import { TakenDown } from './taken-down'

export const metadata: Metadata = { title: '核对公示表' }

/** What the QR code on a posted sheet opens: no sign-in, masked content, and whether the paper is still the valid one. */
export default async function PostedSheetPage({ params }: PageProps<'/s/[code]'>) {
  await requireActor('public')
  const code = typedCode((await params).code) ?? notFound()
  const { sheet, successor } = await asActor(VISITOR, async (tx) => {
    const found = (await findSheetByCode(tx, code)) ?? notFound()
    return { sheet: found, successor: found.state === 'superseded' ? await findSuccessorCode(tx, found.id) : undefined }
  })
  if (!isPublicOn(sheet.content, today())) return <TakenDown sheet={sheet} successor={successor} />
  return (
    <div className="sheet-page">
      <a className="skip" href="#main">跳到主要内容</a>
      <nav className="s-bar" aria-label="这张表">
        <div>
          <TextLink href="/check">核对另一张</TextLink>
          {successor
            ? <span className="strong"><Icon name="undo" />这一版已更正，请看<TextLink href={`/s/${successor}`}>新的一版</TextLink></span>
            : <span className="s-state"><Icon name="ok" />{`核对无误，现行有效，第${sheet.content.version}版`}</span>}
        </div>
        <div><a href={`/s/${code}/pdf`} download>下载PDF</a></div>
      </nav>
      <main id="main"><SheetPaper {...paperProps(sheet, config.publicUrl)} /></main>
      {isDemo() && <footer className="s-demo"><p>演示数据，人物与数字均为虚构</p></footer>}
    </div>
  )
}
