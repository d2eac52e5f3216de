/** Characters that begin a formula in a spreadsheet, full-width signs of East Asian keyboards included. */
const START = '=+\\-@＝＋－＠'
/**
 * Where a cell may begin: at the start of the text, and after any common field separator, since a spreadsheet in
 * another locale may split the file at other separators.
 */
const BOUNDARY = '(?<=(?:^|[,;|\\t\\n\\r])["\\s]{0,4})'
const FORMULA = new RegExp(`${BOUNDARY}(?='*[${START}])`, 'g')
const GUARDED = new RegExp(`${BOUNDARY}'(?='*[${START}])`, 'g')
/** What has none of it has nothing to guard: without looking back, it is found several times as fast. */
const HAS_FORMULA = new RegExp(`(?:^|[,;|\\t\\n\\r])["\\s]{0,4}'*[${START}]`)
const AT_START = new RegExp(`^'*[${START}\\t\\r]`)
const GUARDED_AT_START = new RegExp(`^'(?='*[${START}\\t\\r])`)

/**
 * Makes a text safe for spreadsheets: an apostrophe is put before anything that would be run as a formula.
 * `restoreCell` removes it.
 */
export function guardCell(text: string): string {
  const isFormula = AT_START.test(text)
  const rest = HAS_FORMULA.test(text)
    ? text.replace(FORMULA, (_, offset: number) => (offset === 0 ? '' : "'"))
    : text
  return isFormula ? `'${rest}` : rest
}

/** The original text of a cell from `guardCell`. */
export function restoreCell(text: string): string {
  const isGuarded = GUARDED_AT_START.test(text)
  const rest = isGuarded ? text.slice(1) : text
  return rest.replace(GUARDED, (match, offset: number) => (offset === 0 ? match : ''))
}

/** A text as a cell of a CSV file for spreadsheets: quoted and guarded. */
export function csvText(text: string): string {
  return `"${guardCell(text).replaceAll('"', '""')}"`
}

/** A row of a CSV file for spreadsheets: each text quoted and guarded, numbers as they are. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvText(cell))).join(',')}\n`
}

/**
 * What a spreadsheet would turn into another value: numbers with leading zeros, with signs in them or more digits than it keeps,
 * powers of ten, amounts, signs behind them, and what looks like a day, a time or a truth.
 */
const CHANGED = [
  /^0\d/,
  /^\d{12,}$/,
  /^(?=\D*\d)(?=\d*\D)[\d.,'\s]+$/,
  /^[€£$¥]\s?[\d.,'\s]*\d$|^[\d.,'\s]*\d\s?[€£$¥%]$/,
  /^[\d.,'\s]*\d(?:e[+-]?\d+)?\s?-$|^\([\d.,'\s]+\)$/i,
  /^(?:true|false)$/i,
  /^\d+(?:[.,]\d+)?e[+-]?\d+$/i,
  /^\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?$/,
  /^\d{0,2}[ -]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]?\d{0,4}$/i,
]

/**
 * An identifier for a cell of a CSV file: an apostrophe is put before what a spreadsheet would take for a number or a day and
 * show as another text (`00123`, `1E5`, `3-4`). A file for spreadsheets alone says by its types that it is a text.
 */
export function identifierCell(text: string): string {
  return isChanged(text) ? `'${text}` : text
}

/** The original text of a cell from `identifierCell`. */
export function restoreIdentifier(text: string): string {
  return text.startsWith("'") && isChanged(text) ? text.slice(1) : text
}

/** Apostrophes before it do not count, so that what has one of its own gets another and comes back with it. */
function isChanged(text: string): boolean {
  const bare = text.replace(/^'+/, '').trim()
  return CHANGED.some((pattern) => pattern.test(bare))
}

/** A cell of a table for spreadsheets: a text, a text that is never a number, a number as its decimal digits, or nothing. */
export type SpreadsheetCell =
  | { readonly as: 'text' | 'identifier' | 'time'; readonly text: string }
  /** `decimals` of an amount are those of its currency. */
  | { readonly as: 'number'; readonly digits: string; readonly decimals: number | null }
  | null
