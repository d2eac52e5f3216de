import type { HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

type Lexical = Parameters<typeof convertLexicalToHTML>[0]['data']

/** Lists without the editor's classes and styles: what is read can be sent back. */
const LISTS: HTMLConverters = {
  list: ({ node, nodesToHTML }) => {
    const { children, tag } = node as unknown as {
      children: Parameters<typeof nodesToHTML>[0]['nodes']
      tag: string
    }
    const name = tag === 'ol' ? 'ol' : 'ul'
    return `<${name}>${nodesToHTML({ nodes: children }).join('')}</${name}>`
  },
  listitem: ({ node, nodesToHTML }) => {
    const { children } = node as unknown as { children: Parameters<typeof nodesToHTML>[0]['nodes'] }
    return `<li>${nodesToHTML({ nodes: children }).join('')}</li>`
  },
}

/** A rich text as HTML; null when there is none. The converter escapes what people wrote. */
export function presentHtml(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('root' in value)) return null
  return convertLexicalToHTML({
    converters: ({ defaultConverters }) => ({ ...defaultConverters, ...LISTS }),
    data: value as Lexical,
    disableContainer: true,
  })
}
