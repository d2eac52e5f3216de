import type { z } from 'zod'

import type { Inside } from '../router'
import type { Row } from '../engine/resource'
import type { NamedOfBoth } from './lock-named'
import type { Step } from './perform-step'
import type { Written } from './upsert-schema'

/** What an item comes to, given the documents that are there. */
export interface UpsertPlan<Result> {
  /** The document that the item means; null for one that is to be created. */
  readonly id: string | null
  readonly status: Written
  /** The single writes, in their order; none for a document that has all that the item says. */
  readonly steps: readonly Step[]
  /** What became of the item, from what each step has answered. */
  readonly result: (answers: readonly Row[]) => Result
}

/** One kind of document that is created or updated by its external reference or its key. */
export interface UpsertKind<Current, Result> {
  /** One item, with references. */
  readonly item: z.ZodType<Row>
  /** Reads what items of a request may mean. */
  readonly load: (inside: Inside, items: readonly Row[]) => Promise<Current>
  /** How items name what is to be locked before any of them is written. */
  readonly names: (items: readonly Row[]) => NamedOfBoth
  /** @throws DomainError for an item that cannot be done, with paths of the item. */
  readonly plan: (current: Current, item: Row) => UpsertPlan<Result>
  /** What is told of an item of which no document is. */
  readonly unwritten: (item: Row, status: 'failed' | 'not_run') => Result
}
