import { NextResponse, type NextRequest } from 'next/server'
import { config as environment } from '@/lib/kit/config'
import { contentSecurityPolicy, securityHeaders } from '@/lib/web/security-headers'

/** Headers, the request's path for the doors, and the Origin check. Who may do what is decided at the doors, never here. */
export function proxy(request: NextRequest) {
  if (!isReading(request.method) && !isOwnOrigin(request)) return refuse()
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('x-nonce', nonce)
  // Next takes the nonce for its own scripts from the request's policy
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of securityHeaders(policy)) response.headers.set(name, value)
  return response
}

export const config = { matcher: '/((?!_next/static/|icon\\.svg$).*)' }

const isReading = (method: string) => method === 'GET' || method === 'HEAD'

/**
 * A browser names the page's origin on every POST; one that is foreign, malformed or missing is not from our pages.
 * Without https the address people typed counts too, as long as nobody can point a foreign name at this machine.
 */
function isOwnOrigin(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  if (!origin) return false
  if (origin === environment.publicUrl) return true
  if (environment.publicUrl.startsWith('https:')) return false
  const host = request.headers.get('host') ?? ''
  return origin === `http://${host}` && HOST_ON_SITE.test(host)
}

const HOST_ON_SITE = /^(localhost|\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\])(:\d{1,5})?$/

function refuse() {
  const page = `<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>没有收下 · 四川量服</title>
<h1>没有收下这次提交</h1><p>它不是从本平台的页面发来的。请回到平台页面，刷新后再提交一次。</p><p><a href="/">回到四川量服</a></p></html>`
  const policy = contentSecurityPolicy('none')
  return new NextResponse(page, {
    status: 403,
    headers: [...securityHeaders(policy), ['content-type', 'text/html; charset=utf-8']],
  })
}
