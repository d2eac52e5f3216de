import 'server-only'

import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import { sumMinor } from '@/domain/money'
import { countDays, periodLabel } from '@/domain/reports/report-period'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { showAmount, showShortAmount } from '../money/amount-text'
import { labelStep, pointLabel, shortPointLabel } from './chart-labels'
import type { Bar } from './chart-scale'
import { layOutBars, niceCeiling, placeBarLabels } from './chart-scale'
import { SalesChartTable } from './sales-chart-table'

const PLOT = { width: 600, height: 240 }
/** Room for `£12.5M` in the size that phones need. */
const LEFT = 84
const BOTTOM = 30
const TOP = 18

interface Props {
  sales: Sales
  figure: Figure
}

const valuesOf = ({ sales, figure }: Props) => sales.points.map((point) => point[`${figure}Minor`])

/** A period in the middle of a sentence: `in the last 30 days`. */
export function periodWords({ days }: Pick<Sales, 'days'>): string {
  if (days.period === 'custom') return `on ${String(countDays(days))} chosen days`
  const words = periodLabel(days.period).toLowerCase()
  return words.startsWith('last') && words.endsWith('days') ? `in the ${words}` : words
}

function describe(props: Props): string {
  const { figure, sales } = props
  const values = valuesOf(props)
  const best = values.indexOf(Math.max(...values))
  const all = showAmount(sumMinor(values), sales.currency)
  const most = showAmount(values[best], sales.currency)
  const where = pointLabel(sales.points[best]?.key ?? '', sales.step)
  return `${FIGURES[figure]} ${periodWords(sales)}: ${all} in all, most at ${where} with ${most}.`
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

function Bars({ bars, figure, sales }: BarsProps) {
  return sales.points.map((point, index) => {
    const bar = bars[index]
    if (!bar) return null
    return (
      <rect
        className="br-chart__bar"
        height={bar.height}
        key={index}
        rx={2}
        width={bar.width}
        x={LEFT + bar.x}
        y={bar.y + TOP}
      >
        <title>{`${pointLabel(point.key, sales.step)}: ${showAmount(point[`${figure}Minor`], sales.currency)}`}</title>
      </rect>
    )
  })
}

function BarLabels({ bars, sales }: Pick<BarsProps, 'bars' | 'sales'>) {
  return placeBarLabels(bars, labelStep(bars.length, sales.step)).map(({ index, x, anchor }) => (
    <text
      className="br-chart__label"
      key={index}
      textAnchor={anchor}
      x={LEFT + x}
      y={PLOT.height + TOP + BOTTOM - 8}
    >
      {shortPointLabel(sales.points[index]?.key ?? '', sales.step)}
    </text>
  ))
}

/** One figure as bars by hour, day or month (one below zero has none), with all figures as a table beside it. */
export function SalesChart(props: Props) {
  const { sales } = props
  const values = valuesOf(props)
  const ceiling = niceCeiling(Math.max(...values))
  const bars = layOutBars(values, { ...PLOT, ceiling })
  return (
    <figure className="br-chart">
      <svg
        aria-label={describe(props)}
        role="img"
        viewBox={`0 0 ${String(LEFT + PLOT.width + 4)} ${String(PLOT.height + BOTTOM + TOP)}`}
      >
        <Axis ceiling={ceiling} currency={sales.currency} />
        <Bars bars={bars} {...props} />
        <BarLabels bars={bars} sales={sales} />
      </svg>
      <SalesChartTable sales={sales} />
    </figure>
  )
}
