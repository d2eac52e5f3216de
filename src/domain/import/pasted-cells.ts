const SEPARATORS = ['\t', ';', ','] as const

/**
 * The cells of a line that was pasted or is of a CSV: parted by tabs, semicolons or commas, whichever of them it has first in this
 * order. A cell in quotes may hold the separator, and a quote written twice.
 */
export function pastedCells(line: string): string[] {
  const separator = SEPARATORS.find((mark) => line.includes(mark)) ?? ','
  const cells: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const end = quoted?.[0].length ?? rest.indexOf(separator)
    const isLast = quoted ? rest[end] !== separator : end === -1
    const plain = isLast && !quoted ? rest : rest.slice(0, end)
    cells.push((quoted ? (quoted[1] ?? '').replaceAll('""', '"') : plain).trim())
    if (isLast) return cells
    rest = rest.slice(end + separator.length)
  }
}

/** The lines of a pasted text or a CSV, without the mark that some programs begin a file with. */
export function pastedLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
}
