import type { Words } from '../languages/words'
import { ENGLISH } from '../languages/words'
import { FAILING_HOURS } from './endpoint'

/** Why we switch an endpoint off, as its owner reads it. */
const REASONS = {
  gone: (t) => t('The receiver answered 410 Gone: it wants no more.'),
  failing: (t) =>
    t('For {hours} hours nothing was delivered: each attempt failed.', { hours: FAILING_HOURS }),
} as const satisfies Readonly<Record<string, (t: Words['t']) => string>>
export type DisabledBecause = keyof typeof REASONS

/** The reason as it is stored, in English. */
export function disabledReason(because: DisabledBecause): string {
  return REASONS[because](ENGLISH.t)
}

/** A stored reason in the reader's language; others stay as they are. */
export function reasonWords(stored: string, t: Words['t']): string {
  const known = Object.values(REASONS).find((reason) => reason(ENGLISH.t) === stored)
  return known === undefined ? stored : known(t)
}
