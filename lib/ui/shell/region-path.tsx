import { TextLink } from '@/lib/ui/text-link'

/** A region above the current one, only as high as the reader may open it. */
export type PathEntry = { label: string; href?: string }

type Props = { path: readonly PathEntry[]; changeHref?: string }

/** Where I am and how wide I see: the last entry is the current place. */
export function RegionPath({ path, changeHref }: Props) {
  const above = path.slice(0, -1)
  const here = path.at(-1)
  return (
    <div className="subnav">
      <nav className="wrap" aria-label="所在地区">
        <ol className="path">
          {above.map(({ label, href }) => (
            <li key={label}>{href ? <TextLink href={href}>{label}</TextLink> : <span>{label}</span>}</li>
          ))}
          {here && <li><span aria-current="location">{here.label}</span></li>}
          {changeHref && <li className="path-change"><TextLink href={changeHref}>更换地区</TextLink></li>}
        </ol>
      </nav>
    </div>
  )
}
