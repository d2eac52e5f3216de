import type { AddressField } from '@/domain/address/address'
import { ADDRESS_FIELDS } from '@/domain/address/address'
import type { Words } from '@/domain/languages/words'

import { readAmount } from '../../money/amount-text'
import { readWhole } from '../../numbers/whole-text'

/** An address as it is typed. */
export type TypedAddress = Readonly<Record<AddressField, string>>

/** A customer who has an account. */
export interface KnownCustomer {
  kind: 'known'
  id: string
  name: string
  email: string
  phone: string
  addresses: readonly TypedAddress[]
}

/** Whose order it is: without an account it is in the name of its address. */
export type TypedCustomer =
  KnownCustomer | { kind: 'new'; name: string; email: string; phone: string } | { kind: 'none' }

/** A line as it is typed; an empty price is that of the catalogue. */
export interface TypedPhoneLine {
  variantId: string
  sku: string
  title: string
  /** Of the catalogue, in minor units. */
  priceMinor: number
  available: number
  quantity: string
  unitPrice: string
  discount: string
}

/** The page as it is typed; amounts as people type them, empty where nothing was agreed. */
export interface PhoneDraft {
  customer: TypedCustomer
  lines: readonly TypedPhoneLine[]
  discount: string
  /** The code; empty is the first method of the shop. */
  shippingMethod: string
  shippingPrice: string
  address: TypedAddress
  note: string
  internalNote: string
  purchaseOrderNumber: string
  notifyCustomer: boolean
}

/** What is wrong, by the path of the field. */
export type Problems = Readonly<Record<string, string>>

/** An address with nothing in it but its country. */
export function emptyAddress(country: string): TypedAddress {
  return { ...(Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, ''])) as TypedAddress), country }
}

/** The page before anything is typed. */
export function emptyDraft(country: string): PhoneDraft {
  return {
    customer: { kind: 'none' },
    ...{ lines: [], discount: '', shippingMethod: '', shippingPrice: '' },
    ...{ address: emptyAddress(country), note: '', internalNote: '', purchaseOrderNumber: '' },
    notifyCustomer: true,
  }
}

/** The line of an article: its quantity one more where it is there already. */
export function withArticle(
  lines: readonly TypedPhoneLine[],
  article: Pick<TypedPhoneLine, 'variantId' | 'sku' | 'title' | 'priceMinor' | 'available'>,
): TypedPhoneLine[] {
  const index = lines.findIndex(({ variantId }) => variantId === article.variantId)
  const line = lines[index]
  if (!line) return [...lines, { ...article, quantity: '1', unitPrice: '', discount: '' }]
  const quantity = String((readWhole(line.quantity) ?? 0) + 1)
  return lines.with(index, { ...line, quantity })
}

const isNothing = (text: string) => text.trim() === ''

/** Reads what is typed, and notes what cannot be read. */
class Reader {
  readonly problems: Record<string, string> = {}
  readonly #currency: string
  readonly #words: Words

  constructor(currency: string, words: Words) {
    this.#currency = currency
    this.#words = words
  }

  /** Undefined when nothing is typed, or nothing that can be read. */
  amount(text: string, path: string): number | undefined {
    if (isNothing(text)) return undefined
    const read = readAmount(text, this.#currency, this.#words)
    if (read.amountMinor !== null && read.amountMinor >= 0) return read.amountMinor
    this.problems[path] = read.problem ?? this.#words.t('An amount is not below zero.')
    return undefined
  }

  quantity(text: string, path: string): number {
    const quantity = readWhole(text)
    if (quantity !== null && quantity >= 1) return quantity
    this.problems[path] = this.#words.t('A whole number of at least 1.')
    return 1
  }
}

/** The entries that are there. */
function given<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(entries) as Partial<T>
}

function readLines(lines: readonly TypedPhoneLine[], reader: Reader) {
  return lines.map(({ variantId, quantity, unitPrice, discount }, index) => {
    const path = `lines.${String(index)}`
    return {
      variantId,
      quantity: reader.quantity(quantity, `${path}.quantity`),
      ...given({
        unitPriceMinor: reader.amount(unitPrice, `${path}.unitPriceMinor`),
        discountMinor: reader.amount(discount, `${path}.discountMinor`),
      }),
    }
  })
}

function customerOf(customer: TypedCustomer): object {
  if (customer.kind === 'known') return { customerId: customer.id }
  if (customer.kind === 'none') return {}
  const { name, email, phone } = customer
  return { newCustomer: { name, ...given({ email: email.trim(), phone: phone.trim() }) } }
}

/** The delivery address, in the customer's name unless another is typed. */
function addressOf({ address, customer }: PhoneDraft): object {
  const name = isNothing(address.name) && customer.kind !== 'none' ? customer.name : address.name
  return given({ ...address, name })
}

/** What the server is sent for what is typed. */
export interface SentOrder {
  /** What the order costs by. */
  quote: object & { lines: readonly object[] }
  /** What it is besides. */
  details: object
  /** What cannot be sent. */
  problems: Problems
}

/** Reads the page as the server takes it; what is wrong is said in the reader's words. */
export function readDraft(draft: PhoneDraft, currency: string, words: Words): SentOrder {
  const reader = new Reader(currency, words)
  const quote = {
    currency,
    lines: readLines(draft.lines, reader),
    shippingAddress: addressOf(draft),
    ...given({
      discountMinor: reader.amount(draft.discount, 'discountMinor'),
      shippingPriceMinor: reader.amount(draft.shippingPrice, 'shippingPriceMinor'),
      shippingMethod: draft.shippingMethod,
    }),
  }
  const { notifyCustomer, note, internalNote, purchaseOrderNumber } = draft
  const details = {
    ...customerOf(draft.customer),
    ...given({ note, internalNote, purchaseOrderNumber }),
    notifyCustomer,
  }
  return { quote, details, problems: reader.problems }
}

/** What the server found wrong, by the paths that the page has: `shipping_address.line1` is `shippingAddress.line1`. */
export function problemsOf(data: Readonly<Record<string, unknown>>): Problems {
  const fields: unknown[] = Array.isArray(data['fields']) ? data['fields'] : []
  const entries = fields.flatMap((field): [string, string][] => {
    if (typeof field !== 'object' || field === null || !('path' in field) || !('message' in field)) return []
    const { path, message } = field
    if (typeof path !== 'string' || typeof message !== 'string') return []
    return [[path.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()), message]]
  })
  return Object.fromEntries(entries.reverse())
}
