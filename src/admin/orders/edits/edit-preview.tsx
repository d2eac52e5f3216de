'use client'

import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { EditAnswer, EditTotals } from '@/domain/order/editing/edit-answer'
import { editWordsIn } from '@/domain/order/editing/edit-words-in'

import { useWords } from '../../languages/use-words'

const ROWS = [
  ['subtotalMinor', msg('Subtotal')],
  ['discountTotalMinor', msg('Discount')],
  ['shippingTotalMinor', msg('Shipping')],
  ['taxTotalMinor', msg('Tax')],
  ['totalMinor', msg('Total')],
  ['paidTotalMinor', msg('Paid|amount')],
] as const satisfies readonly (readonly [keyof EditTotals, string])[]

/** What the edit means for the customer's money, in a sentence. */
function balanceWords(
  { owedMinor, refundDueMinor }: EditTotals,
  currency: string,
  { t, amount }: Words,
): string {
  if (owedMinor > 0) return t('The customer then owes {amount}.', { amount: amount(owedMinor, currency) })
  if (refundDueMinor > 0)
    return t('{amount} is then due for refund.', { amount: amount(refundDueMinor, currency) })
  return t('Nothing is then owed, and nothing is due for refund.')
}

/** What an edit changes, before it is saved: in words, and what the order comes to before and after. */
export function EditPreview({ answer }: { answer: EditAnswer }) {
  const words = useWords()
  const { t } = words
  const { currency, changes, before, after } = answer
  const show = (amountMinor: number) => words.amount(amountMinor, currency)
  return (
    <>
      <ul aria-label={t('Changes')} className="br-edit-changes">
        {changes.map((change) => (
          <li key={change}>{editWordsIn(change, currency, words)}</li>
        ))}
      </ul>
      <table className="br-table">
        <caption className="br-visually-hidden">{t('What the order comes to')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="br-visually-hidden">{t('Amount')}</span>
            </th>
            <th className="br-number" scope="col">
              {t('Before')}
            </th>
            <th className="br-number" scope="col">
              {t('After')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{t(label)}</th>
              <td className="br-number">{show(before[name])}</td>
              <td className="br-number">
                {before[name] === after[name] ? show(after[name]) : <strong>{show(after[name])}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="br-notice" role="status">
        {balanceWords(after, currency, words)} {t('The stock that is reserved follows.')}
      </p>
    </>
  )
}
