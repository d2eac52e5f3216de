import type { Client, ClientBase } from 'pg'

import { MAKES, MATERIALS, THINGS } from './data/volume'
import { addOrders } from './orders/fill-orders'
import { loadShop } from './load-shop'
import { DAY_MS, HOUR_MS, orderMoments } from './orders/moments'
import { takeOrderNumbers } from './orders/order-numbers'
import { addCustomers } from './people'
import { addProduct } from './products'
import { Random } from './random'
import { paragraph, richText } from './rich-text'
import type { SeedCustomer, SeedVariant } from './shop-facts'
import type { Books } from './stock-book'
import { openBooks } from './stock-book'

export interface VolumePlan {
  orders: number
  customers: number
  products: number
  /** The same seed on the same database at the same moment gives the same data. */
  seed: string
  nowMs: number
}

/** One connection a lane: while one copies, the other builds its indexes. */
export interface VolumeConnections {
  control: Client
  lanes: readonly Client[]
}

const DAYS = 3 * 365
/** Orders that are written in one transaction: an interrupted fill has whole batches with balanced books. */
const BATCH_ORDERS = 5_000

async function inTransaction(client: ClientBase, books: Books): Promise<void> {
  await client.query('begin')
  try {
    await books.batch.copyTo(client)
    await books.stock.applyTo(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function addVolumeProducts(
  books: Books,
  facts: {
    count: number
    first: number
    nowMs: number
    categories: readonly string[]
    pictures: readonly string[]
  },
): SeedVariant[] {
  const { random } = books
  const startMs = facts.nowMs - (DAYS + 30) * DAY_MS
  return Array.from({ length: facts.count }, (_, index) => {
    const number = facts.first + index
    const title = `${random.pick(MAKES)} ${random.pick(MATERIALS)} ${random.pick(THINGS)} ${number}`
    const summary = `${title}: made in the workshop in numbered batches.`
    return addProduct(books, {
      title,
      code: `V-${number}`,
      categoryId: facts.categories.length > 0 ? random.pick(facts.categories) : null,
      mediaId: facts.pictures.length > 0 ? random.pick(facts.pictures) : null,
      description: richText([paragraph(summary)]),
      summary,
      options: [
        {
          name: 'Size',
          values: [
            ['Small', 0],
            ['Medium', 400],
            ['Large', 900],
          ].slice(0, random.int(1, 3)) as never,
        },
      ],
      priceMinor: random.int(8, 240) * 50 - 5,
      compareAtPriceMinor: null,
      taxClass: random.weighted([
        ['standard', 90],
        ['reduced', 4],
        ['zero', 6],
      ] as const),
      weightGrams: random.int(40, 3_000),
      isDraft: false,
      createdMs: startMs + index * Math.floor((20 * DAY_MS) / facts.count),
      openingStock: () => random.int(10, 80),
    })
  }).flat()
}

interface VolumeBase {
  variants: SeedVariant[]
  customers: SeedCustomer[]
}

async function idsOf(client: ClientBase, table: 'categories' | 'media'): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from ${table} where deleted_at is null order by created_at, id limit 1000`,
  )
  return rows.map((row) => row.id)
}

async function countOf(client: ClientBase, table: 'users' | 'products' | 'orders'): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`)
  return Number(rows[0]?.n ?? 0)
}

/** Adds the goods and customers that the orders refer to; existing rows stay untouched. */
async function addBase(client: ClientBase, plan: VolumePlan, random: Random): Promise<VolumeBase> {
  const books = openBooks(random)
  const { nowMs } = plan
  const variants = addVolumeProducts(books, {
    count: plan.products,
    first: (await countOf(client, 'products')) + 1,
    nowMs,
    categories: await idsOf(client, 'categories'),
    pictures: await idsOf(client, 'media'),
  })
  const customers = addCustomers(books, {
    count: plan.customers,
    first: (await countOf(client, 'users')) + 1,
    fromMs: nowMs - (DAYS + 5) * DAY_MS,
    toMs: nowMs - HOUR_MS,
  })
  await inTransaction(client, books)
  return { variants: random.shuffle(variants), customers }
}

/**
 * Adds orders in bulk, with goods and customers for them, and their whole past: payments, shipments, refunds, timeline
 * and stock movements. Batches are whole transactions; levels and movements change together in each.
 * @param onProgress hears how many orders are written.
 */
export async function fillVolume(
  { control, lanes }: VolumeConnections,
  plan: VolumePlan,
  onProgress: (orders: number) => void,
): Promise<void> {
  const random = new Random(`${plan.seed}/${await countOf(control, 'orders')}`)
  const base = await addBase(control, plan, random)
  const shop = { ...(await loadShop(control)), ...base }
  const moments = orderMoments(random, plan.orders, { nowMs: plan.nowMs, days: DAYS })
  const copying = new Map<Client, Promise<Client>>()
  let written = 0
  for (let start = 0; start < plan.orders; start += BATCH_ORDERS) {
    const part = moments.subarray(start, start + BATCH_ORDERS)
    const sequences = await takeOrderNumbers(control, part.length)
    const books = openBooks(random)
    await addOrders(books, { shop, moments: part, sequences, nowMs: plan.nowMs })
    const lane = lanes.find((client) => !copying.has(client)) ?? (await Promise.race(copying.values()))
    const write = inTransaction(lane, books).then(() => {
      copying.delete(lane)
      onProgress((written += part.length))
      return lane
    })
    copying.set(lane, write)
  }
  await Promise.all(copying.values())
  // After so many rows at once, each search reads the whole pending list of the text indexes until a vacuum merges it.
  await control.query('vacuum analyze')
}
