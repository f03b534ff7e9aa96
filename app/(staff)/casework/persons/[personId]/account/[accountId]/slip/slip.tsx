import { Panel } from '@/lib/ui/panel'

type Props = {
  name: string
  login: string
  /** Whose record a guardian acts on. */
  ward?: string
  address: string
  desk: string
}

/** Short sentences, in the order of doing: for people who may never have signed in anywhere. */
export function Slip({ name, login, ward, address, desk }: Props) {
  const whose = ward ? `${ward}的` : '自己的'
  return (
    <Panel className="stack slip">
      <dl className="slip-keys">
        <div><dt>姓名</dt><dd>{name}</dd></div>
        <div><dt>账号</dt><dd className="slip-login">{login}</dd></div>
        <div><dt>初始密码</dt><dd className="slip-line"><span className="vh">由工作人员用笔写在这里</span></dd></div>
      </dl>
      <h2 className="h-s">怎么登录</h2>
      <ol className="numbered stack-s">
        <li>用手机或电脑的浏览器打开：<span className="wrap-any">{address}</span></li>
        <li>填上面的账号和初始密码，按“登录”。账号不分大小写，里面没有数字0和1。</li>
        <li>第一次登录要换成自己的密码：至少10个字，自己记得住、别人猜不到。</li>
        <li>进去以后，可以看{whose}需求和服务，给服务评价，还能看到谁查过{whose}资料。</li>
      </ol>
      <h2 className="h-s">看不清、操作不方便</h2>
      <p>打开以后，先按最上面的“关怀版”：字大、按钮大，一页只做一件事，可以让手机读出来。</p>
      <h2 className="h-s">请记住</h2>
      <ul className="slip-notes stack-s">
        <li>密码不告诉别人。工作人员不会打电话问您密码。</li>
        <li>密码忘了、手机丢了，找{desk}专委，当面重置。</li>
        {ward && <li>您是{ward}的监护人，只能为{ward}的利益使用。监护关系变了，请告诉专委。</li>}
      </ul>
    </Panel>
  )
}
