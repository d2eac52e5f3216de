import type { ErrorCode } from '@/domain/errors'

/** What a server action tells its form: done, or what is wrong in words for people. */
export type ActionResult<Value = undefined> =
  { ok: true; value: Value } | { ok: false; problem: ActionProblem }

export interface ActionProblem {
  code: ErrorCode
  message: string
  /** By the field's name in the form. */
  fields?: Readonly<Record<string, string>>
  /** Which articles are short, and how many of each are left. */
  shortages?: readonly Shortage[]
  /** What the order comes to now, where it is not what was shown. */
  total?: { amountMinor: number; currency: string }
  /** What a right password earned where a code is asked for as well. */
  challenge?: string
  /** How many more codes may be tried; none means to begin again. */
  attemptsLeft?: number
}

export interface Shortage {
  variantId: string
  available: number
}
