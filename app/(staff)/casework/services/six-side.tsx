'use client'
import { useEffect, useRef, useState } from 'react'
import { sixElements, type SixContext } from '@/lib/casework/service/six'
import { typedFacts, type Named } from '@/lib/casework/service/typed-facts'
import { joinDate } from '@/lib/kit/forms/date-parts'
import type { FormValues } from '@/lib/kit/forms/state'
import { useForm } from '@/lib/ui/form/form-context'
import { Measure } from '@/lib/ui/measure'
import { SixList } from '@/lib/ui/six/six-list'

type Props = { items: readonly Named[]; bodies: readonly Named[]; context: SixContext }

/** The six elements of what is typed: as it was sent, and with scripts while typing. */
export function SixSide({ items, bodies, context }: Props) {
  const { state } = useForm()
  const box = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState<FormValues | null>(null)
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const read = () => setTyped(valuesOf(new FormData(form)))
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [])
  const elements = sixElements(typedFacts(typed ?? state.values, items, bodies), context)
  const full = elements.filter((element) => element.state === 'full').length
  return (
    <section className="panel panel-pad" ref={box} aria-labelledby="six-side">
      <h2 className="h-s" id="six-side">六要素：{full}项完整</h2>
      <Measure done={full} total={6} label={`六要素完整${full}项，共6项`} />
      <SixList elements={elements.map(({ key, name, state: is, words }) => ({ name, recorded: words, state: is, href: `#e-${key}` }))} />
    </section>
  )
}

function valuesOf(data: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of data) if (typeof value === 'string') values[name] = value
  for (const name of ['startedOn', 'endedOn']) {
    const part = (box: string) => String(data.get(`${name}-${box}`) ?? '')
    values[name] = joinDate({ year: part('year'), month: part('month'), day: part('day') })
  }
  return values
}
