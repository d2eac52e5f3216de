import { SESSION_ENDS } from '../account/session'
import type { Words } from './words'
import { msg } from './words'

/*
 * Reasons that the shop itself gives are stored in English, as programs read them. Staff read them in their language: each is
 * known again, and said anew. What people have typed stays as it is.
 */

const WHOLE: ReadonlySet<string> = new Set([
  ...SESSION_ENDS,
  msg('Invited again'),
  msg('Invitation withdrawn'),
  msg('Merged into another account'),
  msg('Its customer was merged'),
  msg('Closed by its owner'),
  msg('Confirmed by the link that went to the new address'),
  msg('Wrong code'),
  msg('With a recovery code'),
  msg('With a code of the app'),
  msg('New recovery codes'),
  msg('Opening stock'),
])

type Say = (parts: Readonly<Partial<Record<'number' | 'other' | 'name', string>>>, t: Words['t']) => string

/** Kinds of reasons with a value, those first that would be taken for one of the others. */
const KINDS: readonly (readonly [RegExp, Say])[] = [
  [
    /^Return (?<number>\S+), exchanged for (?<other>\S+)$/,
    (parts, t) => t('Return {number}, exchanged for {other}', parts),
  ],
  [/^Return (?<number>\S+)$/, (parts, t) => t('Return {number}', parts)],
  [
    /^Credit note (?<number>\S+) without a matching sale$/,
    (parts, t) => t('Credit note {number} without a matching sale', parts),
  ],
  [/^Credit note (?<number>\S+)$/, (parts, t) => t('Credit note {number}', parts)],
  [/^Product file (?<name>.+)$/s, (parts, t) => t('Product file {name}', parts)],
  [/^Personal data given out as (?<name>\S+)$/, (parts, t) => t('Personal data given out as {name}', parts)],
]

/** Whether the shop itself gives this reason. */
export function isShopReason(reason: string): boolean {
  return WHOLE.has(reason) || KINDS.some(([kind]) => kind.test(reason))
}

/** A stored reason in the reader's language. */
export function reasonIn(reason: string, { t }: Pick<Words, 't'>): string {
  if (WHOLE.has(reason)) return t(reason)
  for (const [kind, say] of KINDS) {
    const parts = kind.exec(reason)?.groups
    if (parts) return say(parts, t)
  }
  return reason
}
