import { readAmount, typeAmount } from '../../money/amount-text'

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
export function draftOf(order: OrderToEdit): EditDraft {
  const type = (amountMinor: number) => typeAmount(amountMinor, order.currency)
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

function quantityOf(text: string, name: string, least: number): number {
  const quantity = Number(text)
  if (!nothing(text) && Number.isSafeInteger(quantity) && quantity >= least) return quantity
  throw new Unreadable(`The quantity of ${name} is a whole number of at least ${String(least)}.`)
}

function amountOf(text: string, name: string, currency: string) {
  const read = readAmount(nothing(text) ? '0' : text, currency)
  if (read.amountMinor === null) throw new Unreadable(`${name}: ${read.problem}`)
  return { amountMinor: read.amountMinor, currency }
}

type Amount = ReturnType<typeof amountOf>

/** The amount, unless it is the one that is there already. */
const other = (amount: Amount, formerMinor: number) =>
  amount.amountMinor === formerMinor ? undefined : amount

function changedLines(order: OrderToEdit, draft: EditDraft) {
  return order.lines.flatMap((line) => {
    const typed = draft.lines[line.id]
    if (!typed) return []
    const quantity = quantityOf(typed.quantity, line.title, 0)
    const unitPrice = other(amountOf(typed.unitPrice, line.title, order.currency), line.unitPriceMinor)
    const discount = other(amountOf(typed.discount, line.title, order.currency), line.ownDiscountMinor)
    const isSame = quantity === line.quantity && !unitPrice && !discount
    if (isSame) return []
    return [
      { lineId: line.id, quantity, ...(unitPrice ? { unitPrice } : {}), ...(discount ? { discount } : {}) },
    ]
  })
}

function addedLines({ currency }: OrderToEdit, { added }: EditDraft) {
  return added.map(({ variantId, title, quantity, unitPrice, discount }) => {
    const off = amountOf(discount, title, currency)
    return {
      variantId,
      quantity: quantityOf(quantity, title, 1),
      unitPrice: amountOf(unitPrice, title, currency),
      ...(off.amountMinor > 0 ? { discount: off } : {}),
    }
  })
}

/** What the form asks for, with only what differs from the order; or why it cannot be sent. */
export function editOf(order: OrderToEdit, draft: EditDraft): { body: object } | { problem: string } {
  try {
    const lines = changedLines(order, draft)
    const addLines = addedLines(order, draft)
    const { currency, shippingPriceMinor, orderDiscountMinor } = order
    const shippingPrice = other(amountOf(draft.shippingPrice, 'Shipping', currency), shippingPriceMinor)
    const discount = other(amountOf(draft.discount, 'Discount', currency), orderDiscountMinor)
    const body = {
      ...(lines.length > 0 ? { lines } : {}),
      ...(addLines.length > 0 ? { addLines } : {}),
      ...(shippingPrice ? { shippingPrice } : {}),
      ...(discount ? { discount } : {}),
    }
    if (Object.keys(body).length === 0) return { problem: 'Nothing has been changed yet.' }
    return { body: { ...body, updatedAt: order.updatedAt } }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message }
    throw error
  }
}
