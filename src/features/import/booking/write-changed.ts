import { csvRow } from '@/domain/spreadsheet-cell'

import type { ImportSession } from '../import-session'
import type { ListFile } from '../uploads/list-file'
import { writeList } from '../uploads/list-file'
import { loadChanged } from '../staging/summarise-changes'

const PAGE = 2_000

/** The file of changed lines, next to the rejected lines: `sales.rejected.csv` → `sales.changed.csv`. */
export function changedList(rejectedFile: string): ListFile {
  const path = `${rejectedFile.replace(/(?:\.rejected)?\.csv$/, '')}.changed.csv`
  return { path, what: 'changed lines', heading: 'Line,Invoice,Order,Column,Imported,In the file,Outcome\n' }
}

async function* toCsv(session: ImportSession): AsyncGenerator<string> {
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

/** Writes the former and current values of each changed line, column by column. */
export async function writeChanged(session: ImportSession, rejectedFile: string): Promise<void> {
  await writeList(changedList(rejectedFile), toCsv(session))
}
