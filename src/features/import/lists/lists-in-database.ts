import type { Sql } from '@/platform/database/transaction'

import { storeFile } from '../uploads/stored-file'
import type { ListKeeper } from './import-lists'
import { LIST_HEADINGS } from './import-lists'

async function* bytesOf(heading: string, pages: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const page of pages) {
    yield Buffer.from(isFirst ? heading + page : page)
    isFirst = false
  }
}

/** Keeps the lists of an import in the database, where every web process finds them. */
export function listsInDatabase(sql: Sql, storedAs: string): ListKeeper {
  return {
    prepare: () => Promise.resolve(),
    keep: async (list, pages) => {
      await storeFile(sql, { storedAs, kind: list }, bytesOf(LIST_HEADINGS[list], pages))
    },
  }
}
