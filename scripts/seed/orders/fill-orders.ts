import { makeOrder } from './new-order'
import { liveOrder } from './order-lives'
import type { Random } from '../random'
import type { SeedCustomer, ShopFacts } from '../shop-facts'
import type { Books } from '../stock-book'

export interface OrderBatch {
  shop: ShopFacts
  /** When each order was made, oldest first. */
  moments: Float64Array
  /** Their numbers, in the same order. */
  sequences: readonly number[]
  nowMs: number
}

/** Some buy once, some are regulars: above 1, those who joined first lead. */
const LOYALTY = 1.3

/** Picks among those who had joined by then. */
function pickCustomer(random: Random, customers: readonly SeedCustomer[], atMs: number): SeedCustomer {
  let low = 0
  let high = customers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((customers[middle]?.createdMs ?? Infinity) <= atMs) low = middle + 1
    else high = middle
  }
  const customer = customers[Math.floor(random.fraction() ** LOYALTY * low)]
  if (customer === undefined) throw new RangeError('an order needs a customer who had joined before it')
  return customer
}

/** Orders after which the generator lets the copying of earlier ones go on. */
const BREATH = 200

/** Makes up the past of one order after the other. */
export async function addOrders(
  books: Books,
  { shop, moments, sequences, nowMs }: OrderBatch,
): Promise<void> {
  for (const [index, createdMs] of moments.entries()) {
    const customer = pickCustomer(books.random, shop.customers, createdMs)
    const sequence = sequences[index]
    if (sequence === undefined) throw new RangeError('every order has a number')
    const order = makeOrder(books.random, shop, { sequence, createdMs, customer })
    liveOrder(order, shop, { books, nowMs })
    if (index % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  const [first] = moments
  if (first !== undefined) books.stock.deliver(first, shop.staff.fulfilment)
}
