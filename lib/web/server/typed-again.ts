import type { IncomingHttpHeaders } from 'node:http'
import { SECRET_NAMES } from '@/lib/kit/forms/secret-names'
import { escapeHtml } from './own-answer'

/** What was typed, ready to be sent once more from the page that says it could not be taken: no database is needed to keep it. */
export async function typedAgain(headers: IncomingHttpHeaders, body: Buffer): Promise<string> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData().catch(() => null)
  if (!form) return ''
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !SECRET_NAMES.includes(entry[0]))
  const fields = texts.map(([name, value]) => `<textarea name="${escapeHtml(name)}" hidden>\n${escapeHtml(value)}</textarea>`).join('')
  const lost = [...form.keys()].some((name) => SECRET_NAMES.includes(name)) ? '密码和动态口令要再填一次。' : ''
  return `<form method="post" enctype="multipart/form-data">${fields}<p>您填的内容还在本页。请1分钟后按下面的按钮，不会重复。${lost}</p><p><button>再提交一次</button></p></form>`
}
