import 'server-only'

import type { DailyRevenue } from '@/features/dashboard/daily-revenue'

import { showAmount, showShortAmount } from '../money/amount-text'
import { showDay } from '../ui/show-time'
import { layOutBars, niceCeiling, placeDayLabels } from './chart-scale'

const PLOT = { width: 600, height: 240 }
/** Room for `£12.5M` in the size that phones need. */
const LEFT = 84
const BOTTOM = 30
const TOP = 18

function describe(days: readonly DailyRevenue[], currency: string): string {
  const total = days.reduce((sum, day) => sum + day.revenueMinor, 0)
  const best = days.reduce((a, b) => (b.revenueMinor > a.revenueMinor ? b : a))
  return (
    `Revenue of the last ${String(days.length)} days: ${showAmount(total, currency)} in all, ` +
    `most on ${showDay(best.day)} with ${showAmount(best.revenueMinor, currency)}.`
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

/** Revenue by day as bars, with the same figures as a table for those who do not see them. */
export function RevenueChart({ days, currency }: { days: readonly DailyRevenue[]; currency: string }) {
  const values = days.map((day) => day.revenueMinor)
  const ceiling = niceCeiling(Math.max(...values))
  const bars = layOutBars(values, { ...PLOT, ceiling })
  return (
    <figure className="br-chart">
      <svg
        aria-label={describe(days, currency)}
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
            <caption className="br-visually-hidden">Orders and revenue by day, the newest first</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th className="br-number" scope="col">
                  Orders
                </th>
                <th className="br-number" scope="col">
                  Revenue
                </th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((day) => (
                <tr key={day.day}>
                  <th scope="row">{showDay(day.day)}</th>
                  <td className="br-number">{day.orders}</td>
                  <td className="br-number">{showAmount(day.revenueMinor, currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
