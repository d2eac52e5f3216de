import { csvRow } from '@/domain/spreadsheet-cell'

import type { ImportSession } from '../import-session'
import { loadChanged } from '../staging/summarise-changes'

const PAGE = 2_000

/** The former and current values of each changed line, column by column, as CSV in pages. */
export async function* changedPages(session: ImportSession): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const page = await loadChanged(session, after, PAGE)
    const last = page.at(-1)
    if (!last) return
    after = last.line
    yield page
      .flatMap(({ line, invoice, orderNumber, changes, outcome }) =>
        changes.map(({ column, before, after: now }) =>
          csvRow([line, invoice, orderNumber, column, before ?? '', now ?? '', outcome]),
        ),
      )
      .join('')
  }
}
