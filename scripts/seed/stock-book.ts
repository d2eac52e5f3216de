import type { ClientBase } from 'pg'

import type { MovementKind } from '@/domain/catalogue/stock'

import { CopyBatch } from './copy-batch'
import { HOUR_MS, iso } from './orders/moments'
import type { Random } from './random'
import type { SeedActor } from './shop-facts'
import { SYSTEM_ACTOR } from './shop-facts'

/** What everything that makes history writes with. */
export interface Books {
  random: Random
  batch: CopyBatch
  stock: StockBook
}

export interface Movement {
  variantId: string
  kind: MovementKind
  onHandDelta: number
  reservedDelta: number
  reason: string | null
  orderId: string | null
  actor: SeedActor
  channel: string
  atMs: number
}

const APPLY = `
  update variants v set on_hand = v.on_hand + c.on_hand, reserved = v.reserved + c.reserved
  from unnest($1::uuid[], $2::int[], $3::int[]) as c(id, on_hand, reserved)
  where v.id = c.id`

/** Locks in id order, as all writers of stock do, and lets foreign keys to the rows be checked meanwhile. */
const LOCK = `select id from variants where id = any($1::uuid[]) order by id for no key update`

/** Goods arrive in boxes of this many. */
const BOX = 5

/**
 * The stock side of a batch: every change is a movement, and the levels change by the sum of them. Each batch brings the
 * goods that it sells, so that its levels never fall below zero in whatever order batches are written.
 */
export class StockBook {
  readonly #batch: CopyBatch
  readonly #random: Random
  readonly #sums = new Map<string, { onHand: number; reserved: number; promised: number }>()

  constructor(batch: CopyBatch, random: Random) {
    this.#batch = batch
    this.#random = random
  }

  post(movement: Movement): void {
    const { variantId, onHandDelta, reservedDelta, actor, atMs, ...rest } = movement
    if (onHandDelta === 0 && reservedDelta === 0) return
    const sums = this.#sums.get(variantId) ?? { onHand: 0, reserved: 0, promised: 0 }
    sums.onHand += onHandDelta
    sums.reserved += reservedDelta
    if (movement.kind === 'reservation') sums.promised += reservedDelta
    this.#sums.set(variantId, sums)
    const at = iso(atMs)
    this.#batch.add('stock_movements', {
      id: this.#random.uuid(atMs),
      variant_id: variantId,
      kind: rest.kind,
      on_hand_delta: onHandDelta,
      reserved_delta: reservedDelta,
      reason: rest.reason,
      order_id: rest.orderId,
      actor_type: actor.type,
      actor_id: actor.id,
      actor_name: actor.name,
      channel: rest.channel,
      created_at: at,
      updated_at: at,
    })
  }

  /** What can be sold by this book's movements, for a variant all of whose movements are in it. */
  availableOf(variantId: string): number {
    const sums = this.#sums.get(variantId)
    return sums ? sums.onHand - sums.reserved : 0
  }

  /** Has everything delivered, before the first order since the last delivery, that orders since then were promised. */
  deliver(firstOrderMs: number, actor: SeedActor = SYSTEM_ACTOR): void {
    for (const [variantId, sums] of [...this.#sums]) {
      const onHandDelta = Math.ceil(sums.promised / BOX) * BOX
      sums.promised = 0
      this.post({
        variantId,
        kind: 'adjustment',
        onHandDelta,
        reservedDelta: 0,
        reason: 'Delivery from the workshop',
        orderId: null,
        actor,
        channel: actor.type === 'system' ? 'script' : 'admin',
        atMs: firstOrderMs - HOUR_MS,
      })
    }
  }

  /** Changes the levels by what was posted, inside the transaction that writes the movements. */
  async applyTo(client: ClientBase): Promise<void> {
    const ids = [...this.#sums.keys()].sort()
    const sums = ids.map((id) => this.#sums.get(id))
    await client.query(LOCK, [ids])
    await client.query(APPLY, [
      ids,
      sums.map((sum) => sum?.onHand ?? 0),
      sums.map((sum) => sum?.reserved ?? 0),
    ])
    this.#sums.clear()
  }
}

/** Empty books that draw on a source of choices. */
export function openBooks(random: Random): Books {
  const batch = new CopyBatch()
  return { random, batch, stock: new StockBook(batch, random) }
}
