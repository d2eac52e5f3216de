const QUOTE = '"'

/** A field in quotes, as spreadsheets copy one with line breaks, tabs or quotes in it: its text, and where what follows begins. */
function readQuoted(text: string, from: number): { field: string; end: number } | null {
  let field = ''
  for (let at = from + 1; at < text.length; at += 1) {
    const isQuote = text[at] === QUOTE
    if (isQuote && text[at + 1] === QUOTE) {
      field += QUOTE
      at += 1
    } else if (isQuote) return { field, end: at + 1 }
    else field += text[at] ?? ''
  }
  // A quote that is never closed is a sign like any other, as in 12".
  return null
}

const endsField = (sign: string | undefined) => sign === undefined || sign === '\t' || sign === '\n'

function readField(text: string, from: number): { field: string; end: number } {
  const quoted = text[from] === QUOTE ? readQuoted(text, from) : null
  if (quoted && endsField(text[quoted.end])) return quoted
  let end = from
  while (!endsField(text[end])) end += 1
  return { field: text.slice(from, end), end }
}

/** Cells that were copied from a spreadsheet, by line; the empty line behind the last one, which spreadsheets add, is none. */
export function readBlock(copied: string): string[][] {
  const text = copied.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const lines: string[][] = []
  let line: string[] = []
  for (let at = 0; at <= text.length;) {
    const { field, end } = readField(text, at)
    line.push(field.trim())
    if (text[end] !== '\t') {
      lines.push(line)
      line = []
    }
    at = end + 1
  }
  return lines
}

/** Whether a copied text is a block of cells, and not the text of one. */
export function isBlock(copied: string): boolean {
  return /[\t\n]/.test(copied.replace(/\r\n?/g, '\n').replace(/\n$/, ''))
}
