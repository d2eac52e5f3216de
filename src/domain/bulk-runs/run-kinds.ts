import type { Words } from '../languages/words'
import { ENGLISH, msg } from '../languages/words'
import { ORDER_KINDS } from './order-kinds'
import { CATALOGUE_KINDS } from './catalogue-kinds'
import type { InverseKind, RunKindFacts } from './kind-facts'

/**
 * The one table of what can be done to many documents at once. Dialogs, inputs, permissions and the column's options derive
 * from it.
 */
export const RUN_KINDS = { ...ORDER_KINDS, ...CATALOGUE_KINDS }

export type RunKind = keyof typeof RUN_KINDS
/** The kinds that people choose for a selection. */
export type OfferedKind = {
  [Kind in RunKind]: (typeof RUN_KINDS)[Kind]['isOffered'] extends true ? Kind : never
}[RunKind]
/** The kinds that people choose for a selection of orders. */
export type OfferedOrderKind = OfferedKind & keyof typeof ORDER_KINDS

export const KIND_NAMES = Object.keys(RUN_KINDS) as RunKind[]
export const OFFERED_KINDS = KIND_NAMES.filter((kind): kind is OfferedKind => RUN_KINDS[kind].isOffered)

/** What is known of a kind. */
export function factsOfKind(kind: RunKind): Omit<RunKindFacts, 'inverse'> & { inverse: InverseKind | null } {
  return RUN_KINDS[kind]
}

/** What a run works on: a collection's slug, and what its documents are called in sentences. */
export const RUN_SUBJECTS = {
  orders: { one: 'order', many: 'orders' },
  products: { one: 'product', many: 'products' },
  variants: { one: 'variant', many: 'variants' },
  users: { one: 'customer', many: 'customers' },
} as const
export type RunSubject = keyof typeof RUN_SUBJECTS

const COUNTED: Readonly<Record<RunSubject, (count: number, tn: Words['tn']) => string>> = {
  orders: (count, tn) => tn(count, ['{count} order', '{count} orders']),
  products: (count, tn) => tn(count, ['{count} product', '{count} products']),
  variants: (count, tn) => tn(count, ['{count} variant', '{count} variants']),
  users: (count, tn) => tn(count, ['{count} customer', '{count} customers']),
}

/** `1 order`, `5,000 variants`: so many documents of the kind's collection. */
export function countedFor(kind: RunKind, count: number, { tn }: Words = ENGLISH): string {
  return COUNTED[RUN_KINDS[kind].subject](count, tn)
}

/** What a kind does, as buttons say it: `Ship`. */
export function verbOf(kind: RunKind, { t }: Words = ENGLISH): string {
  return t(RUN_KINDS[kind].verb)
}

/** `Ship: 20 orders`: what a run is called. It is stored in English. */
export function titleOfRun(kind: RunKind, count: number, words: Words = ENGLISH): string {
  return words.t('{verb}: {documents}', {
    verb: verbOf(kind, words),
    documents: countedFor(kind, count, words),
  })
}

/**
 * Where a run stands: it waits for the worker, works, has come to its end, was ended before that, or its worker has given it
 * up, so that it waits to be continued.
 */
export const RUN_STATUSES = {
  queued: msg('Waiting'),
  running: msg('Running'),
  done: msg('Done'),
  cancelled: msg('Cancelled|run'),
  failed: msg('Stopped'),
} as const
export type RunStatus = keyof typeof RUN_STATUSES

/** What became of a document in a run. */
export const ITEM_STATES = {
  queued: msg('Not begun'),
  done: msg('Done'),
  refused: msg('Refused|item'),
  cancelled: msg('Not done: the rest was cancelled'),
} as const
export type ItemState = keyof typeof ITEM_STATES

/** How many documents of a run are in each state. */
export type RunCounts = Readonly<Record<ItemState, number>>
