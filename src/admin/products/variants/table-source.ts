import { msg } from '@/domain/languages/words'

import { postAction } from '../../ui/post-action'
import type { StoredTable } from './table-draft'

/** Where a table of variants is read and saved; texts are in English, to be translated. */
export interface TableSource {
  /** Where it is saved. */
  readonly path: string
  /** The table as it is stored now; null when it cannot be read. */
  readonly read: () => Promise<StoredTable | null>
  /** Why the stock changes, unless another reason is typed. */
  readonly reason: string
  /** Asked before a page with unsaved input is left. */
  readonly question: string
}

const QUESTION = msg('Leave this page? What you typed in the table of variants is not saved, and is lost.')

/** The table of a product's variants. */
export function sourceOfProduct(productId: string): TableSource {
  const path = `/api/products/${productId}/variant-table`
  const read = async () => {
    const response = await fetch(path, { credentials: 'include' }).catch(() => null)
    return response?.ok ? ((await response.json()) as StoredTable) : null
  }
  return { path, read, reason: msg('Corrected on the product’s page'), question: QUESTION }
}

/** The table of variants that were selected in their list. */
export function sourceOfSelection(ids: readonly string[]): TableSource {
  const read = async () => {
    const result = await postAction('/api/variants/tables', { ids })
    return result.ok ? (result.answer as StoredTable) : null
  }
  const path = '/api/variants/tables/saves'
  return { path, read, reason: msg('Corrected in the list of variants'), question: QUESTION }
}
