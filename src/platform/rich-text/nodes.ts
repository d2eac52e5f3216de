/** A node of the rich-text editor's stored form (Lexical's serialised state). */
export interface RichTextNode {
  type: string
  version: number
  children?: RichTextNode[]
  [key: string]: unknown
}

export interface RichText {
  root: RichTextNode
}

/** Bits of a text's format, and the element of each, from the outside in. */
export const MARKS = [
  ['strong', 1],
  ['em', 2],
  ['s', 4],
  ['u', 8],
  ['code', 16],
  ['sub', 32],
  ['sup', 64],
] as const

export const ALIGNMENTS: ReadonlySet<unknown> = new Set([
  'left',
  'center',
  'right',
  'justify',
  'start',
  'end',
])

/** How deep lists may stand in lists. */
export const MAX_DEPTH = 20
/** Of an indentation, as the panel shows it. */
export const INDENT_REM = 2

/** Addresses that a browser follows without running anything. */
export function isSafeUrl(url: unknown): url is string {
  if (typeof url !== 'string' || !URL.canParse(url)) return false
  return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
}

/** A node of Lexical's document with children; `extra` overrides and adds fields. */
export function element(type: string, extra: Record<string, unknown> = {}): RichTextNode {
  return { type, version: 1, children: [], direction: 'ltr', format: '', indent: 0, ...extra }
}

/** A text of Lexical's document; `format` is its bit mask of bold, italic and so on. */
export function textNode(text: string, format: number): RichTextNode {
  return { type: 'text', version: 1, text, detail: 0, format, mode: 'normal', style: '' }
}
