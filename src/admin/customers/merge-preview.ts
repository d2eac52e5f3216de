import type { Merge } from '@/domain/account/merge'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

/** The answer of the preview, which our own endpoint gives. */
export const readMergePreview = (answer: unknown): Merge => answer as Merge

const FIELD_LINES: Readonly<Record<string, string>> = {
  phone: msg('the phone, which is missing here'),
  vatNumber: msg('the VAT number, which is missing here'),
  language: msg('the language, which is missing here'),
  externalReference: msg('the number in another system, which is missing here'),
}

const OTHER_FIELD = msg('the {field}, which is missing here')

/** What moves, a line each. */
export function mergeLines(
  { orders, addresses, notes, tags, fields }: Merge,
  { t, tn }: Pick<Words, 't' | 'tn'>,
): string[] {
  const lines = [
    orders > 0 &&
      tn(orders, [
        '{count} order, with its returns and invoices',
        '{count} orders, with their returns and invoices',
      ]),
    addresses > 0 && tn(addresses, ['{count} address', '{count} addresses']),
    notes > 0 && tn(notes, ['{count} note', '{count} notes']),
    tags.length > 0 && t('the tags {tags}', { tags: tags.join(', ') }),
    ...fields.map((name) => t(FIELD_LINES[name] ?? OTHER_FIELD, { field: name })),
  ].filter((line) => line !== false)
  return lines.length === 0
    ? [t('Nothing but the account itself: it has no orders, addresses or notes.')]
    : lines
}
