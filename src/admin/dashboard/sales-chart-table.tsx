import 'server-only'

import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { pointLabel } from './chart-labels'
import { SALES_BY } from './sales-by'

const FIGURE_KEYS = Object.keys(FIGURES) as Figure[]
const STEP_WORDS = { hour: msg('Hour'), day: msg('Day'), month: msg('Month') } as const

/** What the chart shows, and every other figure, as a table that opens on demand. */
export function SalesChartTable({ sales, words }: { sales: Sales; words: Words }) {
  const { amount, t } = words
  const { currency, points, step } = sales
  return (
    <details>
      <summary>{t('The figures as a table')}</summary>
      <div
        aria-label={t(SALES_BY[step])}
        className="br-table-scroll br-table-scroll--tall"
        role="region"
        tabIndex={0}
      >
        <table className="br-table">
          <caption className="br-visually-hidden">{t('Orders and figures, the newest first')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(STEP_WORDS[step])}</th>
              <th className="br-number" scope="col">
                {t('Orders')}
              </th>
              {FIGURE_KEYS.map((key) => (
                <th className="br-number" key={key} scope="col">
                  {t(FIGURES[key])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point, index) => (
              <tr key={index}>
                <th scope="row">{pointLabel(point.key, step, words)}</th>
                <td className="br-number">{point.orders}</td>
                {FIGURE_KEYS.map((key) => (
                  <td className="br-number" key={key}>
                    {amount(point[`${key}Minor`], currency)}
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
