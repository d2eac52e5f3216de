import { isDocumentId } from '@/domain/bulk'

/** What a list showed when a document was opened from it: its address and the ids of its page, from top to bottom. */
export interface ShownPage {
  readonly address: string
  readonly ids: readonly string[]
}

const keyOf = (collection: string) => `br-list-${collection}`

/** Keeps what a list shows, until this tab of the browser is closed. */
export function keepShownPage(storage: Storage, collection: string, { address, ids }: ShownPage): void {
  try {
    storage.setItem(keyOf(collection), [address, ...ids].join('\n'))
  } catch (error) {
    // A full store, or one that the browser refuses.
    if (!(error instanceof DOMException)) throw error
  }
}

/** What the collection's list showed last in this tab; null when it was not open. */
export function shownPage(storage: Storage, collection: string): ShownPage | null {
  const [address = '', ...ids] = (storage.getItem(keyOf(collection)) ?? '').split('\n')
  if (!address.startsWith('/admin/collections/')) return null
  return { address, ids: ids.filter(isDocumentId) }
}

/** The documents before and after one on the list's page; null at either end, and for one that is not on it. */
export function neighboursOf(page: ShownPage, id: string): { previous: string | null; next: string | null } {
  const at = page.ids.indexOf(id)
  if (at < 0) return { previous: null, next: null }
  return { previous: page.ids[at - 1] ?? null, next: page.ids[at + 1] ?? null }
}
