import 'server-only'

import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import type { DailyRevenue } from '@/features/dashboard/daily-revenue'

import { showAmount, showShortAmount } from '../money/amount-text'
import { showDay } from '../ui/show-time'
import type { Bar } from './chart-scale'
import { layOutBars, niceCeiling, placeDayLabels } from './chart-scale'
import { amountOf, sumOf } from './figures'
import { RevenueTable } from './revenue-table'

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

interface BarsProps extends Props {
  bars: readonly Bar[]
}

function Bars({ bars, days, currency, figure }: BarsProps) {
  return bars.map((bar, index) => {
    const day = days[index]
    return (
      <rect
        className="br-chart__bar"
        height={bar.height}
        key={day?.day}
        rx={2}
        width={bar.width}
        x={LEFT + bar.x}
        y={bar.y + TOP}
      >
        <title>{`${showDay(day?.day ?? '')}: ${showAmount(day && amountOf(day, figure), currency)}`}</title>
      </rect>
    )
  })
}

function DayLabels({ bars, days }: Pick<BarsProps, 'bars' | 'days'>) {
  return placeDayLabels(bars).map(({ index, x, anchor }) => (
    <text
      className="br-chart__label"
      key={days[index]?.day}
      textAnchor={anchor}
      x={LEFT + x}
      y={PLOT.height + TOP + BOTTOM - 8}
    >
      {showDay(days[index]?.day ?? '').replace(/ \d{4}$/, '')}
    </text>
  ))
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
        <Bars bars={bars} currency={currency} days={days} figure={figure} />
        <DayLabels bars={bars} days={days} />
      </svg>
      <RevenueTable currency={currency} days={days} />
    </figure>
  )
}
