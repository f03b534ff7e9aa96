import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { isInRange, reaches } from '@/lib/access/scope'
import { RegionCode } from '@/lib/casework/region/schema'
import { today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { monthWords } from '@/lib/kit/words/dates'
import { buildSheetContent, shownHash } from '@/lib/supervision/posting/content'
import { findPlaces, findPublished, findUsualPhone } from '@/lib/supervision/posting/queries'
import { publicUntil } from '@/lib/supervision/posting/rules'
import { issueFields, Period } from '@/lib/supervision/posting/schema'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField, RequestKeyField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PageHead } from '@/lib/ui/page-head'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { issueSheet } from '../actions'
import { SheetRows } from '../sheet-rows'

export const metadata: Metadata = { title: '印发公示表' }

export default async function NewSheetPage({ searchParams }: PageProps<'/supervision/sheets/new'>) {
  const actor = await requireActor('sheet.issue')
  const params = await searchParams
  const village = routeId(RegionCode, String(params.village))
  const period = routeId(Period, String(params.period))
  if (!reaches(actor, village)) notFound()
  const { preview, earlier, phone } = await asActor(actor, async (tx) => {
    if (!(await isInRange(tx, village))) notFound()
    const places = (await findPlaces(tx, village)) ?? notFound()
    const day = today()
    return {
      earlier: await findPublished(actor, tx, village, period),
      phone: await findUsualPhone(actor, tx),
      preview: await buildSheetContent(tx, { ...places, period, number: '', version: 0, phone: '', publicFrom: day, publicUntil: publicUntil(day) }),
    }
  })
  const title = earlier ? `更正${preview.village}${monthWords(period)}公示表` : `印发${preview.village}${monthWords(period)}公示表`
  return (
    <StaffPage actor={actor} section="supervision" at={village}>
      <PageHead title={title} lead="先核对下面的内容，再印发。印发后不能改，只能另发更正的一版。" />
      <div className="stack-l">
        <Section id="preview" title="表上会写的内容" note="姓名已遮盖，和记录逐行对应">
          <div className="panel"><SheetRows content={preview} /></div>
        </Section>
        <Panel title={earlier ? `现行的是第${earlier.version}版，这次印发第${earlier.version + 1}版` : '印发'}>
          <Form
            action={issueSheet.bind(null, String(village), period)}
            fields={issueFields}
            values={{ phone, publicFrom: today(), correctionReason: '', seen: shownHash(preview), requestKey: newId() }}
            submit={earlier ? '印发更正的一版' : '印发公示表'}
            beside={<PlainLink href={`/supervision/sheets?period=${period}`}>不印发，返回</PlainLink>}
          >
            {earlier && <TextField name="correctionReason" width="full" />}
            <TextField name="phone" type="tel" inputMode="tel" />
            <DateField name="publicFrom" />
            <HiddenField name="seen" />
            <RequestKeyField />
          </Form>
        </Panel>
      </div>
    </StaffPage>
  )
}
