import type { Merge } from '@/domain/account/merge'

/** The answer of the preview, which our own endpoint gives. */
export const readMergePreview = (answer: unknown): Merge => answer as Merge

const FIELD_WORDS: Readonly<Record<string, string>> = {
  phone: 'phone',
  vatNumber: 'VAT number',
  language: 'language',
  externalReference: 'number in another system',
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]

/** What moves, a line each. */
export function mergeLines({ orders, addresses, notes, tags, fields }: Merge): string[] {
  const lines = [
    ...counted(orders, 'order, with its returns and invoices', 'orders, with their returns and invoices'),
    ...counted(addresses, 'address', 'addresses'),
    ...counted(notes, 'note', 'notes'),
    ...(tags.length === 0 ? [] : [`the tags ${tags.join(', ')}`]),
    ...fields.map((name) => `the ${FIELD_WORDS[name] ?? name}, which is missing here`),
  ]
  return lines.length === 0
    ? ['Nothing but the account itself: it has no orders, addresses or notes.']
    : lines
}
