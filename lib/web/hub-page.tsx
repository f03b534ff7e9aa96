import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { EntryList } from './entry-list'
import { entriesFor, type Section } from './nav'
import { StaffPage } from './staff-page'

/** A word of the main bar: the pages behind it that this reader may open. */
export function HubPage({ actor, section, title, lead }: { actor: Actor; section: Section; title: string; lead: string }) {
  return (
    <StaffPage actor={actor} section={section}>
      <PageHead title={title} lead={lead} />
      <Panel><EntryList entries={entriesFor(actor.role, section)} /></Panel>
    </StaffPage>
  )
}
