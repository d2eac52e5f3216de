import { factsOf, FILE_COLUMN_NAMES, NOT_IN_FILE } from '@/domain/catalogue/product-file/columns'
import type { CellKind, ColumnFacts } from '@/domain/catalogue/product-file/columns'

/** Where the page is kept. What is between its marks is generated. */
export const PRODUCT_FILES_PAGE = 'docs/product-files.md'

const KINDS: Readonly<Record<CellKind, string>> = {
  text: 'text',
  identifier: 'text',
  html: 'HTML',
  amount: 'amount',
  number: 'number',
  whole: 'whole number',
  choice: 'word',
  path: 'path',
  files: 'list',
}

/** What an empty cell does of what exists. */
function emptyOf({ hasDefault, isRequired }: ColumnFacts): string {
  if (hasDefault) return 'changes nothing'
  return isRequired ? 'is a mistake' : 'empties it'
}

const COLUMNS = FILE_COLUMN_NAMES.map((column) => {
  const { about, kind, label, of } = factsOf(column)
  return `| ${label} | ${of} | ${KINDS[kind]} | ${emptyOf(factsOf(column))} | ${about} |`
})

const PARTS: Readonly<Record<string, string>> = {
  columns: [
    '| Column | Of | Holds | An empty cell | What |',
    '| --- | --- | --- | --- | --- |',
    ...COLUMNS,
  ].join('\n'),
  'not-in-file': Object.entries(NOT_IN_FILE)
    .flatMap(([collection, fields]) =>
      Object.entries(fields).map(([field, why]) => `| \`${collection}.${field}\` | ${why} |`),
    )
    .reduce((table, row) => `${table}\n${row}`, '| Field | Why |\n| --- | --- |'),
}

/** The page with what follows from the table of columns as it is now. */
export function productFilesPage(page: string): string {
  return Object.entries(PARTS).reduce((text, [name, part]) => {
    const marks = new RegExp(`(<!-- generated: ${name} -->)[^]*?(<!-- end -->)`)
    return text.replace(marks, (_, start: string, end: string) => `${start}\n\n${part}\n\n${end}`)
  }, page)
}
