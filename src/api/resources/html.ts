import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

type Lexical = Parameters<typeof convertLexicalToHTML>[0]['data']

/** A rich text as HTML; null when there is none. The converter escapes what people wrote. */
export function presentHtml(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('root' in value)) return null
  return convertLexicalToHTML({ data: value as Lexical, disableContainer: true })
}
