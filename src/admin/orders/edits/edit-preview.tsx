'use client'

import type { EditAnswer, EditTotals } from '@/domain/order/editing/edit-answer'

import { showAmount } from '../../money/amount-text'

const ROWS = [
  ['subtotalMinor', 'Subtotal'],
  ['discountTotalMinor', 'Discount'],
  ['shippingTotalMinor', 'Shipping'],
  ['taxTotalMinor', 'Tax'],
  ['totalMinor', 'Total'],
  ['paidTotalMinor', 'Paid'],
] as const satisfies readonly (readonly [keyof EditTotals, string])[]

/** What the edit means for the customer's money, in a sentence. */
function balanceWords({ owedMinor, refundDueMinor }: EditTotals, currency: string): string {
  if (owedMinor > 0) return `The customer then owes ${showAmount(owedMinor, currency)}.`
  if (refundDueMinor > 0) return `${showAmount(refundDueMinor, currency)} is then due for refund.`
  return 'Nothing is then owed, and nothing is due for refund.'
}

/** What an edit changes, before it is saved: in words, and what the order comes to before and after. */
export function EditPreview({ answer }: { answer: EditAnswer }) {
  const { currency, changes, before, after } = answer
  const show = (amountMinor: number) => showAmount(amountMinor, currency)
  return (
    <>
      <ul aria-label="Changes" className="br-edit-changes">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <table className="br-table">
        <caption className="br-visually-hidden">What the order comes to</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="br-visually-hidden">Amount</span>
            </th>
            <th className="br-number" scope="col">
              Before
            </th>
            <th className="br-number" scope="col">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td className="br-number">{show(before[name])}</td>
              <td className="br-number">
                {before[name] === after[name] ? show(after[name]) : <strong>{show(after[name])}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="br-notice" role="status">
        {balanceWords(after, currency)} The stock that is reserved follows.
      </p>
    </>
  )
}
