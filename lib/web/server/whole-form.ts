/**
 * Whether a form body can be parsed to its end. Next answers 500 to a broken one, and a broken body is the sender's fault.
 * Other content types pass.
 */
export async function isWholeForm(contentType: string | undefined, body: Buffer): Promise<boolean> {
  if (!/^multipart\//i.test(contentType ?? '')) return true
  try {
    await new Response(new Uint8Array(body), { headers: { 'content-type': contentType as string } }).formData()
    return true
  } catch {
    return false
  }
}
