import 'server-only'

import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { showAmount } from '../money/amount-text'
import { pointLabel } from './chart-labels'

const FIGURE_KEYS = Object.keys(FIGURES) as Figure[]
const STEP_WORDS = { hour: 'Hour', day: 'Day', month: 'Month' } as const

/** What the chart shows, and every other figure, as a table that opens on demand. */
export function SalesChartTable({ sales }: { sales: Sales }) {
  const { currency, points, step } = sales
  const word = STEP_WORDS[step]
  return (
    <details>
      <summary>The figures as a table</summary>
      <div
        aria-label={`Sales by ${word.toLowerCase()}`}
        className="br-table-scroll br-table-scroll--tall"
        role="region"
        tabIndex={0}
      >
        <table className="br-table">
          <caption className="br-visually-hidden">Orders and figures, the newest first</caption>
          <thead>
            <tr>
              <th scope="col">{word}</th>
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
            {points.toReversed().map((point, index) => (
              <tr key={index}>
                <th scope="row">{pointLabel(point.key, step)}</th>
                <td className="br-number">{point.orders}</td>
                {FIGURE_KEYS.map((key) => (
                  <td className="br-number" key={key}>
                    {showAmount(point[`${key}Minor`], currency)}
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
