import { csvRow } from '@/domain/spreadsheet-cell'

import type { ApiField } from '../engine/field'
import type { Text } from '../engine/listing/export'
import { columnsOf } from '../engine/written/table'

/** Rows of a table, its header first, also where there are none. */
export async function* tableOf(
  fields: readonly ApiField[],
  rows: AsyncGenerator<Text>,
): AsyncGenerator<Text> {
  const columns = fields.flatMap(({ name, schema }) => columnsOf([name], schema))
  const header = csvRow(columns.map((path) => path.join('.')))
  let isFirst = true
  for await (const some of rows) {
    if (isFirst) yield header
    isFirst = false
    yield some
  }
  if (isFirst) yield header
}
