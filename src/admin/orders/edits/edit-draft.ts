import type { PanelLanguage } from '@/domain/languages/languages'
import type { Words } from '@/domain/languages/words'

import { readAmount, typeAmount } from '../../money/amount-text'
import { readWhole } from '../../numbers/whole-text'

/** An order as its edit begins with it. Amounts are minor units of `currency`. */
export interface OrderToEdit {
  id: string
  number: string
  currency: string
  updatedAt: string
  lines: readonly {
    id: string
    sku: string
    title: string
    quantity: number
    shippedQuantity: number
    unitPriceMinor: number
    ownDiscountMinor: number
  }[]
  shippingPriceMinor: number
  orderDiscountMinor: number
}

/** What is typed of a line; amounts as people type them. */
export interface TypedLine {
  quantity: string
  unitPrice: string
  discount: string
}

/** A line that is added. */
export interface TypedAddition extends TypedLine {
  variantId: string
  sku: string
  title: string
  available: number
}

/** The form of an edit, as it is typed. */
export interface EditDraft {
  lines: Readonly<Record<string, TypedLine>>
  added: readonly TypedAddition[]
  shippingPrice: string
  discount: string
}

/** The form before anything is typed. */
export function draftOf(order: OrderToEdit, language: PanelLanguage): EditDraft {
  const type = (amountMinor: number) => typeAmount(amountMinor, order.currency, language)
  const lines = order.lines.map(({ id, quantity, unitPriceMinor, ownDiscountMinor }) => [
    id,
    {
      quantity: String(quantity),
      unitPrice: type(unitPriceMinor),
      discount: type(ownDiscountMinor),
    },
  ])
  return {
    lines: Object.fromEntries(lines) as EditDraft['lines'],
    added: [],
    shippingPrice: type(order.shippingPriceMinor),
    discount: type(order.orderDiscountMinor),
  }
}

/** A value that cannot be sent, in words. */
class Unreadable extends Error {}

const nothing = (text: string) => text.trim() === ''

interface Amount {
  amountMinor: number
  currency: string
}

/** Reads what is typed; what cannot be read is said in the reader's words. */
class Reader {
  readonly #currency: string
  readonly #words: Words

  constructor(currency: string, words: Words) {
    this.#currency = currency
    this.#words = words
  }

  quantity(text: string, name: string, least: number): number {
    const quantity = readWhole(text)
    if (quantity !== null && quantity >= least) return quantity
    throw new Unreadable(
      this.#words.t('The quantity of {name} is a whole number of at least {least}.', { name, least }),
    )
  }

  amount(text: string, name: string): Amount {
    const { amountMinor, problem } = readAmount(nothing(text) ? '0' : text, this.#currency, this.#words)
    if (amountMinor === null)
      throw new Unreadable(this.#words.t('{label}: {text}', { label: name, text: problem }))
    return { amountMinor, currency: this.#currency }
  }
}

/** The amount, unless it is the one that is there already. */
const other = (amount: Amount, formerMinor: number) =>
  amount.amountMinor === formerMinor ? undefined : amount

function changedLines(order: OrderToEdit, draft: EditDraft, reader: Reader) {
  return order.lines.flatMap((line) => {
    const typed = draft.lines[line.id]
    if (!typed) return []
    const quantity = reader.quantity(typed.quantity, line.title, 0)
    const unitPrice = other(reader.amount(typed.unitPrice, line.title), line.unitPriceMinor)
    const discount = other(reader.amount(typed.discount, line.title), line.ownDiscountMinor)
    const isSame = quantity === line.quantity && !unitPrice && !discount
    if (isSame) return []
    return [
      { lineId: line.id, quantity, ...(unitPrice ? { unitPrice } : {}), ...(discount ? { discount } : {}) },
    ]
  })
}

function addedLines({ added }: EditDraft, reader: Reader) {
  return added.map(({ variantId, title, quantity, unitPrice, discount }) => {
    const off = reader.amount(discount, title)
    return {
      variantId,
      quantity: reader.quantity(quantity, title, 1),
      unitPrice: reader.amount(unitPrice, title),
      ...(off.amountMinor > 0 ? { discount: off } : {}),
    }
  })
}

/** What the form asks for, with only what differs from the order; or why it cannot be sent. */
export function editOf(
  order: OrderToEdit,
  draft: EditDraft,
  words: Words,
): { body: object } | { problem: string } {
  const { t } = words
  const reader = new Reader(order.currency, words)
  try {
    const lines = changedLines(order, draft, reader)
    const addLines = addedLines(draft, reader)
    const { shippingPriceMinor, orderDiscountMinor } = order
    const shippingPrice = other(reader.amount(draft.shippingPrice, t('Shipping')), shippingPriceMinor)
    const discount = other(reader.amount(draft.discount, t('Discount')), orderDiscountMinor)
    const body = {
      ...(lines.length > 0 ? { lines } : {}),
      ...(addLines.length > 0 ? { addLines } : {}),
      ...(shippingPrice ? { shippingPrice } : {}),
      ...(discount ? { discount } : {}),
    }
    if (Object.keys(body).length === 0) return { problem: t('Nothing has been changed yet.') }
    return { body: { ...body, updatedAt: order.updatedAt } }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message }
    throw error
  }
}
