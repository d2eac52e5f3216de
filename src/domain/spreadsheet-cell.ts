/** Characters that begin a formula in a spreadsheet, full-width signs of East Asian keyboards included. */
const START = '=+\\-@＝＋－＠'
/**
 * Where a cell may begin: at the start of the text, and after any common field separator, since a spreadsheet in
 * another locale may split the file at other separators.
 */
const BOUNDARY = '(?<=(?:^|[,;|\\t\\n\\r])["\\s]{0,4})'
const FORMULA = new RegExp(`${BOUNDARY}(?='*[${START}])`, 'g')
const GUARDED = new RegExp(`${BOUNDARY}'(?='*[${START}])`, 'g')
const AT_START = new RegExp(`^'*[${START}\\t\\r]`)
const GUARDED_AT_START = new RegExp(`^'(?='*[${START}\\t\\r])`)

/**
 * Makes a text safe for spreadsheets: an apostrophe is put before anything that would be run as a formula.
 * `restoreCell` removes it.
 */
export function guardCell(text: string): string {
  const isFormula = AT_START.test(text)
  const rest = text.replace(FORMULA, (_, offset: number) => (offset === 0 ? '' : "'"))
  return isFormula ? `'${rest}` : rest
}

/** The original text of a cell from `guardCell`. */
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
