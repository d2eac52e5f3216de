import { isCurrencyCode } from '../../currency'
import type { Words } from '../../languages/words'
import { msg } from '../../languages/words'
import { parseDecimal } from '../../money'

/*
 * The timeline keeps what an edit changed in English sentences, as `editWords` has written them. Staff read them in their
 * language: each kind of sentence is known again, and said anew.
 */

const LABELS: readonly string[] = [msg('Discount'), msg('Shipping'), msg('Tax'), msg('Total')]

const OTHERS: readonly string[] = [
  msg('Delivery address changed'),
  msg('Billing address changed'),
  msg('Email address changed'),
]

/** An amount as `formatMoney` writes it in English: `-£1,250.00`. */
const AMOUNT = /^(-?)\D*(\d[\d,]*(?:\.\d+)?)$/

/** The amount as the reader's language writes it; texts that are none stay. */
function amountIn(text: string, currency: string, { amount }: Words): string {
  const [, sign = '', digits] = AMOUNT.exec(text) ?? []
  if (digits === undefined || !isCurrencyCode(currency)) return text
  return amount(parseDecimal(`${sign}${digits.replaceAll(',', '')}`, currency).amountMinor, currency)
}

const isCount = (text: string) => /^\d+$/.test(text)

/** What a sentence names, as it is in it. */
type Parts = Readonly<Record<'name' | 'before' | 'after' | 'quantity' | 'price', string>>

type Say = (parts: Parts, t: Words['t']) => string

/** Kinds of sentences, those first that would be taken for one of the others. */
const KINDS: readonly (readonly [RegExp, Say])[] = [
  [
    /^Removed (?<quantity>\d+) × (?<name>.+) at (?<price>.+)$/s,
    ({ quantity, name, price }, t) => t('Removed {quantity} × {name} at {price}', { quantity, name, price }),
  ],
  [
    /^Added (?<quantity>\d+) × (?<name>.+) at (?<price>.+)$/s,
    ({ quantity, name, price }, t) => t('Added {quantity} × {name} at {price}', { quantity, name, price }),
  ],
  [
    /^(?<name>.+): discount (?<before>.+) → (?<after>.+)$/s,
    ({ name, before, after }, t) => t('{name}: discount {before} → {after}', { name, before, after }),
  ],
  [
    /^(?<name>.+): (?<before>.+) → (?<after>.+) each$/s,
    ({ name, before, after }, t) => t('{name}: {before} → {after} each', { name, before, after }),
  ],
  [
    /^(?<name>.+): (?<before>.+) → (?<after>.+)$/s,
    ({ name, before, after }, t) =>
      t('{name}: {before} → {after}', { name: LABELS.includes(name) ? t(name) : name, before, after }),
  ],
]

/** A sentence of `editWords` in the reader's language; others stay as they are. */
export function editWordsIn(sentence: string, currency: string, words: Words): string {
  if (words.language === 'en') return sentence
  if (OTHERS.includes(sentence)) return words.t(sentence)
  const money = (text = '') => (isCount(text) ? text : amountIn(text, currency, words))
  for (const [kind, say] of KINDS) {
    const parts = kind.exec(sentence)?.groups as Partial<Parts> | undefined
    if (!parts) continue
    const { name = '', quantity = '' } = parts
    const amounts = { before: money(parts.before), after: money(parts.after), price: money(parts.price) }
    return say({ name, quantity, ...amounts }, words.t)
  }
  return sentence
}
