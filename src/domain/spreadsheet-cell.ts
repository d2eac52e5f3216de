/** What a spreadsheet takes for the beginning of a formula, the full-width signs of East Asian keyboards included. */
const START = '=+\\-@＝＋－＠'
/**
 * Where a cell may begin: at the start of the text, and behind whatever separates fields, since a spreadsheet of another
 * country splits the file at other signs than we did.
 */
const BOUNDARY = '(?<=(?:^|[,;|\\t\\n\\r])["\\s]{0,4})'
const FORMULA = new RegExp(`${BOUNDARY}(?='*[${START}])`, 'g')
const GUARDED = new RegExp(`${BOUNDARY}'(?='*[${START}])`, 'g')
const AT_START = new RegExp(`^'*[${START}\\t\\r]`)
const GUARDED_AT_START = new RegExp(`^'(?='*[${START}\\t\\r])`)

/**
 * A text that no spreadsheet runs: an apostrophe stands before what it would take for a formula. `restoreCell` takes the
 * apostrophes away again.
 */
export function guardCell(text: string): string {
  const isFormula = AT_START.test(text)
  const rest = text.replace(FORMULA, (_, offset: number) => (offset === 0 ? '' : "'"))
  return isFormula ? `'${rest}` : rest
}

/** The text that `guardCell` was given. */
export function restoreCell(text: string): string {
  const isGuarded = GUARDED_AT_START.test(text)
  const rest = isGuarded ? text.slice(1) : text
  return rest.replace(GUARDED, (match, offset: number) => (offset === 0 ? match : ''))
}

/** A row of a CSV file for spreadsheets: each text quoted and guarded, numbers as they are. */
export function csvRow(cells: readonly (string | number)[]): string {
  const fields = cells.map((cell) =>
    typeof cell === 'number' ? String(cell) : `"${guardCell(cell).replaceAll('"', '""')}"`,
  )
  return `${fields.join(',')}\n`
}
