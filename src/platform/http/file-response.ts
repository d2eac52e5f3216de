/** A file that is there as a whole. */
export interface AnsweredFile {
  name: string
  bytes: Uint8Array
  contentType: string
}

const headersOf = ({ byteLength }: Uint8Array, contentType: string) => ({
  'content-type': contentType,
  'content-length': String(byteLength),
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** A file as an answer: browsers show it, and caches keep nothing of it. */
export function fileResponse({ name, bytes, contentType }: AnsweredFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headersOf(bytes, contentType), 'content-disposition': `inline; filename="${name}"` },
  })
}

/** A PDF as an answer. */
export function pdfResponse(file: Omit<AnsweredFile, 'contentType'>): Response {
  return fileResponse({ ...file, contentType: 'application/pdf' })
}

/** Characters of a file's name that a header carries as they are (RFC 8187). */
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** How a browser treats a file of any name: shows it, or saves it under that name. */
function dispositionOf(name: string, isInline: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `${isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${escaped(name)}`
}

/** A file that others made. */
export interface ForeignFile extends AnsweredFile {
  /** Whether a browser shows it; otherwise it is told to save it. */
  isInline: boolean
}

/**
 * A file that others made, as an answer: nothing guesses what it is, nothing in it runs or loads anything, and no cache keeps it.
 */
export function foreignFileResponse({ name, bytes, contentType, isInline }: ForeignFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headersOf(bytes, contentType),
      'content-disposition': dispositionOf(name, isInline),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}
