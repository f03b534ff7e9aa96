import 'server-only'

/** A PDF to keep: the file's name in UTF-8 (RFC 6266), never cached on the way. */
export function pdfAnswer(pdf: Uint8Array, fileName: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="sheet.pdf"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
