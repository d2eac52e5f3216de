import type { ErrorCode } from '@/domain/errors'

/** A server action's answer to its form: the value, or what is wrong in plain words. */
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
  /** After a correct password: identifies the sign-in that now needs a code. */
  challenge?: string
  /** How many more codes may be tried; none means to begin again. */
  attemptsLeft?: number
  /** No answer came, so that it is unknown whether the shop did it. */
  isLost?: true
}

export interface Shortage {
  variantId: string
  available: number
}
