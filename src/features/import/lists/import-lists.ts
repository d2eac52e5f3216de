import { REJECTED_COLUMNS } from '../reading/rejected-columns'
import type { ListFile } from './list-file'
import { assertListTarget, writeList } from './list-file'

export const IMPORT_LISTS = ['rejected', 'changed'] as const
export type ImportList = (typeof IMPORT_LISTS)[number]

/** The header line of each list, with its line end. */
export const LIST_HEADINGS = {
  rejected: `${REJECTED_COLUMNS.join()}\n`,
  changed: 'Line,Invoice,Order,Column,Imported,In the file,Outcome\n',
} as const satisfies Record<ImportList, string>

/** Where an import leaves the lines that it rejected, and those that have changed. */
export interface ListKeeper {
  /**
   * Before anything is imported.
   * @throws FileRefusal when a list cannot be kept.
   */
  prepare: () => Promise<void>
  /** Replaces the list of an earlier run; one without a page is removed. Pages come without the heading. */
  keep: (list: ImportList, pages: AsyncGenerator<string>) => Promise<void>
}

/** The file of changed lines, next to the rejected lines: `sales.rejected.csv` → `sales.changed.csv`. */
export function changedFileOf(rejectedFile: string): string {
  return `${rejectedFile.replace(/(?:\.rejected)?\.csv$/, '')}.changed.csv`
}

/** Keeps lists in files of the machine, as the command does. */
export function listsInFiles(rejectedFile: string): ListKeeper {
  const fileOf = (list: ImportList): ListFile => ({
    path: list === 'rejected' ? rejectedFile : changedFileOf(rejectedFile),
    what: `${list} lines`,
    heading: LIST_HEADINGS[list],
  })
  return {
    prepare: async () => {
      for (const list of IMPORT_LISTS) await assertListTarget(fileOf(list))
    },
    keep: (list, pages) => writeList(fileOf(list), pages),
  }
}
