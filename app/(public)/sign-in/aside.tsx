import { Section } from '@/lib/ui/section'
import { TextLink } from '@/lib/ui/text-link'

/** What can be done without an account. */
const OPEN = [{ href: '/check', label: '核对一张公示表', about: '扫表上的二维码，或输入表上的8位核对码。' }]

export function Aside() {
  return (
    <aside className="stack-l" aria-label="不登录也能办的事">
      <Section id="open" title="不用登录">
        <ul className="plain-list">
          {OPEN.map(({ href, label, about }) => (
            <li key={href}><TextLink className="strong link-tall" href={href}>{label}</TextLink><p className="small">{about}</p></li>
          ))}
        </ul>
      </Section>
      <p className="small">没有图形验证码，也不要求必须用手机。登录有困难，请打县残联电话，或请村（社区）专委帮忙。</p>
    </aside>
  )
}
