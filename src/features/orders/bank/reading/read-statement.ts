import type { BankLine, StatementFile } from '@/domain/bank/bank-line'
import { LINE_LENGTHS } from '@/domain/bank/bank-line'

import { unreadable } from './amounts'
import { readCamt } from './camt'
import type { CsvMapping } from './csv'
import { readCsv } from './csv'
import { readMt940 } from './mt940'

/** Lines of a file; a year of a busy shop has fewer. */
const MAX_LINES = 20_000

/** As much of each text as is kept; characters that no database keeps are left out. */
function shortened(line: BankLine): BankLine {
  const cut = (text: string, length: number) =>
    text
      .replaceAll(/[\p{Cc}\p{Surrogate}]+/gu, ' ')
      .slice(0, length)
      // The half of a character that was cut.
      .replace(/\p{Surrogate}$/u, '')
      .trim()
  return {
    ...line,
    name: cut(line.name, LINE_LENGTHS.name),
    iban: cut(line.iban.replaceAll(' ', ''), LINE_LENGTHS.iban),
    text: cut(line.text, LINE_LENGTHS.text),
    reference: cut(line.reference.replaceAll(' ', ''), LINE_LENGTHS.reference),
  }
}

/**
 * Reads a file of a bank, whatever its format; a table may need a mapping of its columns.
 * @throws DomainError `VALIDATION_ERROR` with what is wrong.
 */
export async function readStatement(
  text: string,
  { storeCurrency, mapping }: { storeCurrency: string; mapping?: CsvMapping | undefined },
): Promise<StatementFile> {
  const start = text.replace(/^\ufeff/, '').trimStart()
  const file = await readAny(start, storeCurrency, mapping)
  if (file.lines.length === 0) throw unreadable('It holds no movement that is booked.')
  if (file.lines.length > MAX_LINES)
    throw unreadable(`It has more than ${MAX_LINES.toLocaleString('en')} movements.`)
  return { ...file, account: file.account.slice(0, 60), lines: file.lines.map(shortened) }
}

function readAny(
  text: string,
  storeCurrency: string,
  mapping: CsvMapping | undefined,
): Promise<StatementFile> | StatementFile {
  if (text.startsWith('<')) return readCamt(text)
  if (/^(\{|:20:)/.test(text) || /^:60[FM]:/m.test(text)) return readMt940(text)
  return readCsv(text, storeCurrency, mapping)
}
