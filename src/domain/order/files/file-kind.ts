import { sniffImageType } from '../../catalogue/image-type'
import { DomainError } from '../../errors'
import { extensionOf } from './file-name'
import { zipNames } from './zip-names'

/** Kinds of files that an order takes. A name ends in one of its kind's extensions; the first is the usual one. */
export const FILE_KINDS = {
  pdf: { label: 'PDF', contentType: 'application/pdf', extensions: ['pdf'] },
  png: { label: 'PNG', contentType: 'image/png', extensions: ['png'] },
  jpeg: { label: 'JPEG', contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { label: 'WebP', contentType: 'image/webp', extensions: ['webp'] },
  text: { label: 'Text', contentType: 'text/plain; charset=utf-8', extensions: ['txt'] },
  csv: { label: 'CSV', contentType: 'text/csv; charset=utf-8', extensions: ['csv'] },
  eml: { label: 'EML', contentType: 'message/rfc822', extensions: ['eml'] },
  xlsx: {
    label: 'XLSX',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  docx: {
    label: 'DOCX',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
} as const satisfies Record<
  string,
  { label: string; contentType: string; extensions: readonly [string, ...string[]] }
>

export type FileKind = keyof typeof FILE_KINDS

/** Kinds that a browser shows by itself and that hold nothing that acts. */
const SHOWN: readonly FileKind[] = ['png', 'jpeg', 'webp']

/** Whether a browser is told to show a file, instead of saving it. */
export const isShownInline = (kind: FileKind): boolean => SHOWN.includes(kind)

/** What a dialog that chooses files offers. */
export const ACCEPTED_FILES = Object.values(FILE_KINDS)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',')

const IMAGE_KINDS: Readonly<Partial<Record<string, FileKind>>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The format of documents of Office before 2007, and of encrypted ones today. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** @throws DomainError `UNSUPPORTED_MEDIA_TYPE` for other archives than documents and workbooks without macros. */
function kindOfArchive(bytes: Uint8Array): FileKind {
  const names = zipNames(bytes)
  const isOffice = names?.has('[Content_Types].xml') === true
  if (isOffice && [...names].some((name) => /vbaProject\.bin$/i.test(name)))
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Documents with macros are not accepted: save it without them.',
    )
  if (isOffice && names.has('word/document.xml')) return 'docx'
  if (isOffice && names.has('xl/workbook.xml')) return 'xlsx'
  throw new DomainError(
    'UNSUPPORTED_MEDIA_TYPE',
    'Of archives only DOCX and XLSX documents are accepted: add the files that it holds one by one.',
  )
}

/** Bytes of control that no text has, besides tabs, line ends and page breaks. */
const isNoText = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f

/** So many bytes of a text say what it is. */
const HEAD_BYTES = 4096
const headOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))

const MARKUP = /^\s*<(?:!|\?|[a-z])/i
/** Headers of an email message, before its first empty line (RFC 5322). */
const FIRST_HEADER = /^[\x21-\x39\x3b-\x7e]+:/
const NAMED_HEADER =
  /^(?:from|received|return-path|date|message-id|mime-version|subject|to|delivered-to|x-[\w-]+):/im

function isMail(head: string): boolean {
  const [headers = ''] = head.split(/\r?\n\r?\n/)
  return FIRST_HEADER.test(head) && NAMED_HEADER.test(headers)
}

/** Texts look alike: their name's extension says which one it is, as far as the content may be one. */
function kindOfText(bytes: Uint8Array, name: string): FileKind {
  const head = headOf(bytes)
  if (MARKUP.test(head))
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Pages and other markup (HTML, SVG, XML) are not accepted: save it as PDF.',
    )
  const extension = extensionOf(name)
  if (extension === 'csv') return 'csv'
  if (extension === 'txt' || extension === '') return 'text'
  if (extension !== 'eml')
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Of texts only those named .txt, .csv and .eml are accepted. Is it plain text? Name it .txt.',
    )
  if (!isMail(head))
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'This is no email message, as its name says: it has no headers of one.',
    )
  return 'eml'
}

/**
 * What a file is, by its bytes; which of the texts, by its name.
 * @throws DomainError `UNSUPPORTED_MEDIA_TYPE` that says what is accepted instead.
 */
export function judgeFile(bytes: Uint8Array, name: string): FileKind {
  if (startsWith(bytes, PDF)) return 'pdf'
  const image = IMAGE_KINDS[sniffImageType(bytes)?.mimeType ?? '']
  if (image) return image
  if (startsWith(bytes, ZIP)) return kindOfArchive(bytes)
  if (startsWith(bytes, COMPOUND))
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Documents of old Office formats, and encrypted ones, are not accepted: save it as DOCX, XLSX or PDF.',
    )
  if (bytes.some(isNoText))
    throw new DomainError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Only PDF, PNG, JPEG, WebP, DOCX, XLSX, EML, CSV and plain text (UTF-8) are accepted.',
    )
  return kindOfText(bytes, name)
}
