import 'server-only'

import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import type { DailyRevenue } from '@/features/dashboard/daily-revenue'

import { showAmount, showShortAmount } from '../money/amount-text'
import { showDay } from '../ui/show-time'
import { amountOf, FIGURE_KEYS, sumOf } from './figures'
import { layOutBars, niceCeiling, placeDayLabels } from './chart-scale'

const PLOT = { width: 600, height: 240 }
/** Room for `£12.5M` in the size that phones need. */
const LEFT = 84
const BOTTOM = 30
const TOP = 18

interface Props {
  days: readonly DailyRevenue[]
  currency: string
  figure: Figure
}

function describe({ days, currency, figure }: Props): string {
  const best = days.reduce((a, b) => (amountOf(b, figure) > amountOf(a, figure) ? b : a))
  return (
    `${FIGURES[figure]} in the last ${String(days.length)} days: ${showAmount(sumOf(days, figure), currency)} in all, ` +
    `most on ${showDay(best.day)} with ${showAmount(amountOf(best, figure), currency)}.`
  )
}

function Axis({ ceiling, currency }: { ceiling: number; currency: string }) {
  return [0, 0.5, 1].map((share) => {
    const y = PLOT.height * (1 - share)
    return (
      <g key={share}>
        <line className="br-chart__grid" x1={LEFT} x2={LEFT + PLOT.width} y1={y + TOP} y2={y + TOP} />
        <text className="br-chart__label" textAnchor="end" x={LEFT - 8} y={y + TOP + 5}>
          {showShortAmount(Math.round(ceiling * share), currency)}
        </text>
      </g>
    )
  })
}

/** One figure by day as bars (a day below zero has none), with all figures as a table beside it. */
export function RevenueChart({ days, currency, figure }: Props) {
  const values = days.map((day) => amountOf(day, figure))
  const ceiling = niceCeiling(Math.max(...values))
  const bars = layOutBars(values, { ...PLOT, ceiling })
  return (
    <figure className="br-chart">
      <svg
        aria-label={describe({ days, currency, figure })}
        role="img"
        viewBox={`0 0 ${String(LEFT + PLOT.width + 4)} ${String(PLOT.height + BOTTOM + TOP)}`}
      >
        <Axis ceiling={ceiling} currency={currency} />
        {bars.map((bar, index) => (
          <rect
            className="br-chart__bar"
            height={bar.height}
            key={days[index]?.day}
            rx={2}
            width={bar.width}
            x={LEFT + bar.x}
            y={bar.y + TOP}
          >
            <title>{`${showDay(days[index]?.day ?? '')}: ${showAmount(values[index], currency)}`}</title>
          </rect>
        ))}
        {placeDayLabels(bars).map(({ index, x, anchor }) => (
          <text
            className="br-chart__label"
            key={days[index]?.day}
            textAnchor={anchor}
            x={LEFT + x}
            y={PLOT.height + TOP + BOTTOM - 8}
          >
            {showDay(days[index]?.day ?? '').replace(/ \d{4}$/, '')}
          </text>
        ))}
      </svg>
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
    </figure>
  )
}
