import { DAY_MS, HOUR_MS, MINUTE_MS } from './moments'
import type { NewOrder } from './new-order'
import type { Step } from './order-rows'
import { OrderStory } from './order-story'
import type { Random } from '../random'
import type { SeedActor, ShopFacts } from '../shop-facts'
import type { Books } from '../stock-book'

const LIVES = [
  ['completed', 770],
  ['made-to-order', 30],
  ['on-invoice', 50],
  ['unpaid', 22],
  ['called-off', 18],
  ['cancelled-after-payment', 12],
  ['held', 20],
  ['in-two-parcels', 30],
  ['unit-returned', 18],
  ['returned', 14],
  ['refunded-before-shipping', 10],
  ['forgotten-draft', 6],
] as const
type Life = (typeof LIVES)[number][0]

/** Lately more is going on than a glance at the past shows, so that every queue of a demo has something in it. */
const RECENT_LIVES = [
  ['completed', 40],
  ['made-to-order', 14],
  ['on-invoice', 6],
  ['unpaid', 11],
  ['held', 10],
  ['in-two-parcels', 16],
  ['called-off', 3],
  ['forgotten-draft', 5],
] as const satisfies readonly (readonly [Life, number])[]
const RECENT_MS = 14 * DAY_MS

const CANCEL_REASONS = ['Changed their mind', 'Ordered twice by mistake', 'Found it in another shop']
const HOLD_REASONS = [
  'Address could not be verified',
  'Customer asked to wait until they are back home',
  'Colour to be confirmed by the customer',
]
const RETURN_REASONS = ['Does not fit the room', 'Colour differs from the picture', 'Unwanted present']
const DAMAGE_REASONS = ['Arrived chipped', 'One piece too many', 'Scratch on the surface']

/** An order's clock: each step comes a while after the one before; what lies after now has not happened yet. */
class Clock {
  #atMs: number
  readonly #nowMs: number
  readonly #random: Random

  constructor(random: Random, startMs: number, nowMs: number) {
    this.#random = random
    this.#atMs = startMs
    this.#nowMs = nowMs
  }

  /** Moves on by a span and does the step, unless it would lie in the future; then this and all later ones are left out. */
  after([shortestMs, longestMs]: readonly [number, number], by: SeedActor, act: (step: Step) => void): void {
    this.#atMs += Math.floor(this.#random.between(shortestMs, longestMs))
    if (this.#atMs <= this.#nowMs) act({ atMs: this.#atMs, by })
  }
}

const AT_ONCE = [5_000, 3 * MINUTE_MS] as const
const TO_TRANSFER = [4 * HOUR_MS, 3 * DAY_MS] as const
const TO_PACK = [2 * HOUR_MS, 40 * HOUR_MS] as const
const TO_ARRIVE = [DAY_MS, 4 * DAY_MS] as const
const TO_DECIDE = [2 * DAY_MS, 12 * DAY_MS] as const
const TO_ANSWER = [HOUR_MS, 2 * DAY_MS] as const

/** Tells what became of an order up to now. */
export function liveOrder(
  order: NewOrder,
  shop: ShopFacts,
  { books, nowMs }: { books: Books; nowMs: number },
): void {
  const { random } = books
  const isRecent = nowMs - order.createdMs < RECENT_MS
  const life: Life = random.weighted<Life>(isRecent ? RECENT_LIVES : LIVES)
  const story = new OrderStory(order, books)
  const tale = new Tale(story, shop, { random, clock: new Clock(random, order.createdMs, nowMs) })
  tale.begin(life === 'forgotten-draft')
  tale.continueAs(life)
  story.write()
}

/** The ways that orders go. */
class Tale {
  readonly #story: OrderStory
  readonly #shop: ShopFacts
  readonly #random: Random
  readonly #clock: Clock

  constructor(story: OrderStory, shop: ShopFacts, { random, clock }: { random: Random; clock: Clock }) {
    this.#story = story
    this.#shop = shop
    this.#random = random
    this.#clock = clock
  }

  begin(staysDraft: boolean): void {
    const story = this.#story
    const first = { atMs: story.order.createdMs, by: story.order.createdBy }
    const isStaffs = story.order.source === 'admin' || story.order.source === 'script'
    if (staysDraft || (isStaffs && this.#random.chance(0.5))) {
      story.draft(first)
      if (!staysDraft) this.#clock.after([HOUR_MS, DAY_MS], first.by, (step) => story.place(step, 'draft'))
      return
    }
    story.place(first, null)
  }

  continueAs(life: Life): void {
    const tales: Record<Life, () => void> = {
      completed: () => this.#payShipDeliver(),
      'made-to-order': () => this.#madeToOrder(),
      'on-invoice': () => this.#shipThenPay(),
      unpaid: () => this.#neverPaid(),
      'called-off': () => this.#cancel(TO_ANSWER),
      'cancelled-after-payment': () => this.#cancelAfterPayment(),
      held: () => this.#heldForAWhile(),
      'in-two-parcels': () => this.#inTwoParcels(),
      'unit-returned': () => this.#unitReturned(),
      returned: () => this.#returned(),
      'refunded-before-shipping': () => this.#refundedBeforeShipping(),
      'forgotten-draft': () => undefined,
    }
    tales[life]()
  }

  #pay(): void {
    const { customer, source } = this.#story.order
    const isCard = source === 'storefront' && this.#random.chance(0.6)
    const by = isCard ? customer : this.#shop.staff.support
    const method = isCard ? 'card' : 'bank_transfer'
    this.#clock.after(isCard ? AT_ONCE : TO_TRANSFER, by, (step) => this.#story.pay(step, method))
  }

  #ship(): void {
    this.#clock.after(TO_PACK, this.#shop.staff.fulfilment, (step) => this.#story.ship(step))
  }

  #deliver(): void {
    this.#clock.after(TO_ARRIVE, this.#shop.staff.fulfilment, (step) => this.#story.deliver(step))
  }

  #payShipDeliver(): void {
    this.#pay()
    this.#ship()
    this.#deliver()
  }

  #madeToOrder(): void {
    this.#pay()
    const { fulfilment } = this.#shop.staff
    this.#clock.after([6 * DAY_MS, 16 * DAY_MS], fulfilment, (step) => this.#story.ship(step))
    this.#deliver()
  }

  #shipThenPay(): void {
    this.#ship()
    this.#deliver()
    const { support } = this.#shop.staff
    this.#clock.after([5 * DAY_MS, 30 * DAY_MS], support, (step) => this.#story.pay(step, 'invoice'))
  }

  #neverPaid(): void {
    const { support } = this.#shop.staff
    if (this.#random.chance(0.4)) {
      const deposit = Math.floor(this.#story.totalMinor / 2)
      this.#clock.after(TO_ANSWER, support, (step) => this.#story.pay(step, 'bank_transfer', deposit))
      this.#clock.after([20 * DAY_MS, 40 * DAY_MS], support, (step) => this.#story.pay(step, 'bank_transfer'))
      this.#ship()
      this.#deliver()
      return
    }
    const reason = 'No payment within thirty days'
    this.#clock.after([30 * DAY_MS, 35 * DAY_MS], support, (step) => this.#story.cancel(step, reason))
  }

  #cancel(span: readonly [number, number]): void {
    const reason = this.#random.pick(CANCEL_REASONS)
    const by = this.#random.chance(0.5) ? this.#story.order.customer : this.#shop.staff.support
    this.#clock.after(span, by, (step) => this.#story.cancel(step, reason))
  }

  #cancelAfterPayment(): void {
    this.#pay()
    this.#cancel(TO_ANSWER)
    if (this.#random.chance(0.3)) return
    const { manager } = this.#shop.staff
    this.#clock.after(TO_ANSWER, manager, (step) => this.#story.refundAll(step, 'Cancelled by the customer'))
  }

  #heldForAWhile(): void {
    const { support } = this.#shop.staff
    const reason = this.#random.pick(HOLD_REASONS)
    if (this.#random.chance(0.6)) this.#pay()
    this.#clock.after(TO_ANSWER, support, (step) => this.#story.hold(step, reason))
    this.#clock.after([4 * DAY_MS, 20 * DAY_MS], support, (step) => this.#story.resume(step))
    this.#payShipDeliver()
  }

  #inTwoParcels(): void {
    this.#pay()
    const { fulfilment } = this.#shop.staff
    const [first] = this.#story.order.lines
    const isSeveral = this.#story.order.lines.length > 1 || (first?.quantity ?? 1) > 1
    if (first && isSeveral) {
      const parcel = [{ lineId: first.id, quantity: Math.max(1, Math.floor(first.quantity / 2)) }]
      this.#clock.after(TO_PACK, fulfilment, (step) => this.#story.ship(step, parcel))
      this.#clock.after([4 * DAY_MS, 14 * DAY_MS], fulfilment, (step) => this.#story.ship(step))
    } else this.#ship()
    this.#deliver()
  }

  #unitReturned(): void {
    this.#payShipDeliver()
    const line = this.#random.pick(this.#story.order.lines)
    const reason = this.#random.pick(DAMAGE_REASONS)
    const { manager } = this.#shop.staff
    this.#clock.after(TO_DECIDE, manager, (step) => this.#story.refundUnit(step, line, reason))
  }

  #returned(): void {
    this.#payShipDeliver()
    const reason = this.#random.pick(RETURN_REASONS)
    const { fulfilment, manager } = this.#shop.staff
    this.#clock.after(TO_DECIDE, fulfilment, (step) => this.#story.giveBack(step, reason))
    if (this.#random.chance(0.35)) return
    this.#clock.after(TO_ANSWER, manager, (step) => this.#story.refundAll(step, reason))
  }

  #refundedBeforeShipping(): void {
    this.#pay()
    const { manager } = this.#shop.staff
    const reason = 'The glaze of this batch failed: it cannot be sent'
    this.#clock.after(TO_DECIDE, manager, (step) => this.#story.refundAll(step, reason))
  }
}
