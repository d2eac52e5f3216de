import type { ActionOf, Resource } from '../permissions'
import { mayAll } from '../permissions'
import type { Principal } from '../policy'

/** The kinds that only take back what a run did, besides those that people choose too. */
export type InverseKind =
  | 'void_payment'
  | 'cancel_shipment'
  | 'hold'
  | 'resume'
  | 'untag'
  | 'variant_prices_back'
  | 'product_prices_back'
  | 'category_back'
  | 'stock_back'
  | 'customer_tags_back'

/** What a run does to each of its documents. */
export interface RunKindFacts {
  /** The collection of its documents. */
  readonly subject: 'orders' | 'products' | 'variants' | 'users'
  /** Before "20 orders": on buttons, and as the name of a run. Texts are marked for `t`. */
  readonly verb: string
  /** Before "18 orders", of those to which it was done. */
  readonly done: string
  /** What it comes to for each document, said before it is done. */
  readonly effect: string
  /** Whether a person may do this to a single document. Those who may not start no run of it. */
  readonly isFor: (person: Principal) => boolean
  /** Whether a reason has to be given, for the timelines and ledgers of the documents. */
  readonly needsReason: boolean
  /** The kind that takes it back; null where the life of its documents leads only forward. */
  readonly inverse: InverseKind | null
  /** Whether people choose it for a selection. The others take back what a run did, or begin with a file. */
  readonly isOffered: boolean
}

/** Those who may do this to every document of a collection, by the table of permissions. */
export function whoMay<R extends Resource>(resource: R, action: ActionOf<R>): RunKindFacts['isFor'] {
  return (person) => mayAll(person, resource, action)
}
