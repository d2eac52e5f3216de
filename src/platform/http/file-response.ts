/** A file that is there as a whole. */
export interface AnsweredFile {
  name: string
  bytes: Uint8Array
  contentType: string
}

/** A file as an answer: browsers show it, and caches keep nothing of it. */
export function fileResponse({ name, bytes, contentType }: AnsweredFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `inline; filename="${name}"`,
      'content-length': String(bytes.byteLength),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** A PDF as an answer. */
export function pdfResponse(file: Omit<AnsweredFile, 'contentType'>): Response {
  return fileResponse({ ...file, contentType: 'application/pdf' })
}
