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

export const config = { matcher: '/((?!_next/static/|icon\\.svg).*)' }

const isReading = (method: string) => method === 'GET' || method === 'HEAD'

/** A browser names the page's origin on every POST; one that is foreign, malformed or missing is not from our pages. */
function isOwnOrigin(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  if (!origin) return false
  let host: string
  try {
    const url = new URL(origin)
    if (url.origin !== origin) return false
    if (url.origin === environment.publicUrl) return true
    host = url.host
  } catch {
    return false
  }
  return !environment.publicUrl.startsWith('https:') && host === request.headers.get('host')
}

function refuse() {
  const page = `<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>没有收下 · 四川量服</title>
<h1>没有收下这次提交</h1><p>它不是从本平台的页面发来的。请回到平台页面，刷新后再提交一次。</p><p><a href="/">回到四川量服</a></p></html>`
  const policy = contentSecurityPolicy('none')
  return new NextResponse(page, {
    status: 403,
    headers: [...securityHeaders(policy), ['content-type', 'text/html; charset=utf-8']],
  })
}
