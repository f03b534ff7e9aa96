import { STATUS_CODES, type ServerResponse } from 'node:http'

const POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Headers of every answer that does not come from a page. */
export const OWN_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  allow: 'GET, HEAD, OPTIONS, POST',
  connection: 'close',
}

const REASONS: Record<number, [title: string, text: string]> = {
  400: ['请求有误', '服务器看不懂浏览器发来的内容。请返回上一页，重新打开后再提交。'],
  405: ['请求有误', '这个地址不接受这种请求。请从首页重新进入。'],
  408: ['等待超时', '网络太慢，内容没有完整送达。请返回上一页再提交一次。'],
  411: ['请求有误', '请求没有说明内容的长度。请返回上一页再提交一次。'],
  413: ['内容太大', '一次提交的内容不能超过 1 MB。请返回上一页，减少文字或附件后再提交。'],
  431: ['请求有误', '请求的地址或标头太长。请从首页重新进入。'],
  500: ['系统出错', '系统遇到意外问题，刚才的操作可能没有保存。请1分钟后再试一次。'],
  503: ['暂时连不上数据库', '系统正在重启或维护，刚才的操作没有保存。请1分钟后再试一次。'],
}

/** Trying again helps with these, so a browser or a proxy is told when. */
const RETRY_SECONDS: Record<number, string> = { 503: '5' }

/** A small page for what is refused before any page is asked, or what no page could answer. `more` is markup below the words. */
export function ownPage(status: number, more = ''): string {
  const [title, text] = REASONS[status] ?? REASONS[400] as [string, string]
  return `<!doctype html><html lang="zh-Hans-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · 四川量服</title></head><body><main><h1>${title}</h1><p>${text}</p>${more}<p><a href="/">回到首页</a></p></main></body></html>`
}

/** Sends such a page, unless the answer has already begun. A form in it may be sent to this site. */
export function answer(response: ServerResponse, status: number, more = ''): void {
  if (response.headersSent) return void response.destroy()
  const page = ownPage(status, more)
  const policy = more.includes('<form') ? POLICY.replace("form-action 'none'", "form-action 'self'") : POLICY
  response.writeHead(status, { ...headersOf(status, page), 'content-security-policy': policy }).end(page)
}

/** The same as raw text, for a connection whose request could not even be read. */
export function rawAnswer(status: number): string {
  const page = ownPage(status)
  const headers = Object.entries(headersOf(status, page))
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${page}`
}

const headersOf = (status: number, page: string) => ({
  ...OWN_HEADERS,
  ...(RETRY_SECONDS[status] && { 'retry-after': RETRY_SECONDS[status] }),
  'content-length': Buffer.byteLength(page),
})

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
