import type { ClientBase } from 'pg'

import { SHIPPING_METHODS, STORE, TAX_RATES } from './data/shop'
import { addCategories, addDemoProducts, takeStock } from './demo-catalogue'
import { addOrders } from './orders/fill-orders'
import { DAY_MS, MINUTE_MS, orderMoments } from './orders/moments'
import { takeOrderNumbers } from './orders/order-numbers'
import { addCustomers } from './people'
import { Random } from './random'
import type { SeedCustomer, ShopFacts } from './shop-facts'
import { openBooks } from './stock-book'

/** How much a demo shop holds. */
export interface DemoSize {
  days: number
  customers: number
  orders: number
}

const YEAR: DemoSize = { days: 365, customers: 200, orders: 1_000 }
/** The workshop delivers about once a month. */
const DELIVERIES = 12

export interface DemoShop {
  nowMs: number
  seed: string
  staff: ShopFacts['staff']
  /** The account that a visitor of the demo signs in with; it must be in the database already. */
  customer?: SeedCustomer
  /** Ids of the pictures by product title. */
  images: ReadonlyMap<string, string>
  /** The demo's own by default. */
  store?: typeof STORE
  /** A year by default. */
  size?: DemoSize
}

/**
 * Writes the demo shop's catalogue, customers and orders inside the caller's transaction. The same seed and
 * the same moment give the same shop, apart from the ids that the caller brings.
 */
export async function writeDemoShop(client: ClientBase, demo: DemoShop): Promise<void> {
  const { nowMs, staff, images, store = STORE, size = YEAR } = demo
  const { days, orders } = size
  const books = openBooks(new Random(demo.seed))
  const categories = addCategories(books, { nowMs, images })
  const variants = addDemoProducts(books, { nowMs, categories, images })
  const joining = {
    ...{ count: size.customers, first: 1 },
    ...{ fromMs: nowMs - (days + 20) * DAY_MS, toMs: nowMs - DAY_MS },
  }
  const customers = addCustomers(books, joining)
  const shop: ShopFacts = {
    ...store,
    taxRates: TAX_RATES,
    shippingMethods: SHIPPING_METHODS,
    variants: books.random.shuffle(variants.filter((variant) => variant.isForSale)),
    customers: demo.customer ? [demo.customer, ...customers] : customers,
    staff,
  }
  const moments = orderMoments(books.random, orders, { nowMs, days })
  const sequences = await takeOrderNumbers(client, orders)
  const step = Math.ceil(orders / DELIVERIES)
  for (let start = 0; start < orders; start += step) {
    const end = start + step
    const part = { moments: moments.slice(start, end), sequences: sequences.slice(start, end) }
    await addOrders(books, { shop, nowMs, ...part })
  }
  takeStock(books, variants, { actor: staff.manager, atMs: nowMs - 5 * MINUTE_MS })
  await books.batch.copyTo(client)
  await books.stock.applyTo(client)
}
