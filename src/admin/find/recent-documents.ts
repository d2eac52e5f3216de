import { isFoundKind, MOST_RECENT } from '@/domain/find/kinds'

/** The documents that a person opened last in this browser, by collection and id alone: their titles are asked for. */
const keyOf = (userId: string) => `br-recent-${userId}`

const DOCUMENT = /^\/admin\/collections\/([a-z-]+)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/

/** The name of the document whose page an address is, `orders:<id>`; null for other pages. */
export function documentAt(pathname: string): string | null {
  const [, kind = '', id = ''] = DOCUMENT.exec(pathname) ?? []
  return isFoundKind(kind) ? `${kind}:${id}` : null
}

/** Names of the documents that were opened last, the newest first. */
export function recentDocuments(storage: Storage, userId: string): string[] {
  const text = storage.getItem(keyOf(userId)) ?? ''
  return text.split(',').filter((name) => name !== '')
}

/** Remembers a document as the newest. A browser that keeps nothing goes without. */
export function noteDocument(storage: Storage, userId: string, name: string): void {
  const others = recentDocuments(storage, userId).filter((other) => other !== name)
  try {
    storage.setItem(keyOf(userId), [name, ...others].slice(0, MOST_RECENT + 1).join(','))
  } catch (error) {
    // A full store, or one that the browser refuses.
    if (!(error instanceof DOMException)) throw error
  }
}
