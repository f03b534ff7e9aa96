import { TextLink } from '@/lib/ui/text-link'

/** One word of the bar; `count` is what waits there, in 件. */
export type NavEntry = { href: string; label: string; count?: number; current?: boolean }

/**
 * The search for a person. It posts: identity numbers are searched too, and none may stand in an address or a log.
 * The action leads on to the person or to the list.
 */
export type QuickSearch = { action: ((data: FormData) => Promise<void>) | string; value?: string }

export function MainBar({ nav, search }: { nav: readonly NavEntry[]; search?: QuickSearch }) {
  return (
    <div className="mainbar">
      <div className="wrap">
        <nav aria-label="主导航">
          <ul className="mainnav">
            {nav.map(({ href, label, count, current }) => (
              <li key={href}>
                <TextLink href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                  {count !== undefined && <span className="count">{count}<span className="vh">件</span></span>}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
        {search && (
          <search>
            <form className="quick" action={search.action}>
              <label className="vh" htmlFor="quick-q">查人：姓名、拼音、证件尾号或完整证件号</label>
              <input id="quick-q" name="q" defaultValue={search.value} placeholder="姓名、拼音或证件尾号" autoComplete="off" maxLength={100} />
              <button className="btn btn-small">查人</button>
            </form>
          </search>
        )}
      </div>
    </div>
  )
}
