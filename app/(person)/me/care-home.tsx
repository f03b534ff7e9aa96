import { counted } from '@/lib/kit/words/numbers'
import { DoneNotice } from '@/lib/ui/notice'
import { BigEntries } from '@/lib/ui/person/big-entries'
import { DONE_WORDS, greeting, toRate, type HomeData } from './home-data'

/** 关怀版: at most six numbered entries, one task a page. */
export function CareHome({ self, services, needs, lookers, isGuardian, done }: HomeData) {
  const waiting = toRate(services)
  const first = waiting[0]
  return (
    <div className="stack-l">
      <DoneNotice done={done} words={DONE_WORDS} />
      <div><h1>{greeting({ self, isGuardian })}</h1><p>您想做什么？</p></div>
      <BigEntries
        entries={[
          first
            ? { href: `/me/services/${first.id}/rating`, title: '评价服务', note: `有${counted(waiting.length, '项')}等您评价` }
            : { href: '/me/services?from=care', title: '评价服务', note: '都评过了，可以改' },
          { href: '/me/services', title: '看我的服务', note: `共${counted(services.length, '项')}` },
          { href: '/me/record', title: '看我的记录', note: `有${counted(needs.length, '项')}需求` },
          { href: '/me/looks', title: '谁看过我的记录', note: lookers > 0 ? `近30天${counted(lookers, '个人')}` : '近30天没有人' },
        ]}
      />
    </div>
  )
}
