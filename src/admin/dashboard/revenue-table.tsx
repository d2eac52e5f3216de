import 'server-only'

import { FIGURES } from '@/domain/order/revenue'
import type { DailyRevenue } from '@/features/dashboard/daily-revenue'

import { showAmount } from '../money/amount-text'
import { showDay } from '../ui/show-time'
import { amountOf, FIGURE_KEYS } from './figures'

interface Props {
  days: readonly DailyRevenue[]
  currency: string
}

/** What the chart shows, and every other figure, as a table that opens on demand. */
export function RevenueTable({ days, currency }: Props) {
  return (
    <details>
      <summary>The figures as a table</summary>
      <div
        aria-label="Revenue by day"
        className="br-table-scroll br-table-scroll--tall"
        role="region"
        tabIndex={0}
      >
        <table className="br-table">
          <caption className="br-visually-hidden">Orders and figures by day, the newest first</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th className="br-number" scope="col">
                Orders
              </th>
              {FIGURE_KEYS.map((key) => (
                <th className="br-number" key={key} scope="col">
                  {FIGURES[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <th scope="row">{showDay(day.day)}</th>
                <td className="br-number">{day.orders}</td>
                {FIGURE_KEYS.map((key) => (
                  <td className="br-number" key={key}>
                    {showAmount(amountOf(day, key), currency)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
