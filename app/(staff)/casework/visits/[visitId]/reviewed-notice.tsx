import { MoreLink } from '@/lib/ui/more-link'
import { DoneNotice } from '@/lib/ui/notice'

type Props = { done: string | string[] | undefined; name: string; next: { id: string; name: string } | null }

/** What a verdict brought about, and the way to the next survey that waits for this reviewer. */
export function ReviewedNotice({ done, name, next }: Props) {
  const onward = next
    ? <MoreLink href={`/casework/visits/${next.id}`}>审核下一份：{next.name}</MoreLink>
    : <>都审核完了。<MoreLink href="/casework/visits#people">回调研名单</MoreLink></>
  return (
    <DoneNotice
      done={done}
      words={{
        accepted: <>已通过。{name}的调研定下来了，不能再改。{onward}</>,
        returned: <>已退回，村里的待办会看到您写的话。{onward}</>,
      }}
    />
  )
}
