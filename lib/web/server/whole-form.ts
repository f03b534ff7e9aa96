import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a form body can be parsed to its end. Next answers 500 to a broken one, and a broken body is the sender's fault.
 * With scripts off the form is the body; with scripts on (`next-action`) it is wrapped: text or field "0" holds JSON.
 */
export async function isWholeForm(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
  const type = headers['content-type'] ?? ''
  const wrapped = headers['next-action'] !== undefined
  if (!/^multipart\//i.test(type)) return !wrapped || isJson(body.toString())
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const root = form.get('0')
    return !wrapped || (typeof root === 'string' && isJson(root))
  } catch {
    return false
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
