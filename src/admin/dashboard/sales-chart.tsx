import 'server-only'

import type { Words } from '@/domain/languages/words'
import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import { sumMinor } from '@/domain/money'
import type { Sales } from '@/features/dashboard/sales/load-sales'

import { showShortAmount } from '../money/amount-text'
import { labelStep, pointLabel, shortPointLabel } from './chart-labels'
import type { Bar } from './chart-scale'
import { layOutBars, niceCeiling, placeBarLabels } from './chart-scale'
import { periodWords } from './period-words'
import { SalesChartTable } from './sales-chart-table'

const PLOT = { width: 600, height: 240 }
/** Room for `£12.5M` in the size that phones need; what is longer has more. */
const LEFT = 84
const GAP = 8
const SIGN = 12.5
const BOTTOM = 30
const TOP = 18

interface Props {
  sales: Sales
  figure: Figure
  words: Words
}

const valuesOf = ({ sales, figure }: Pick<Props, 'sales' | 'figure'>) =>
  sales.points.map((point) => point[`${figure}Minor`])

function describe(props: Props): string {
  const { figure, sales, words } = props
  const values = valuesOf(props)
  const best = values.indexOf(Math.max(...values))
  return words.t('{figure} {period}: {all} in all, most at {where} with {most}.', {
    figure: words.t(FIGURES[figure]),
    period: periodWords(sales.days, words),
    all: words.amount(sumMinor(values), sales.currency),
    where: pointLabel(sales.points[best]?.key ?? '', sales.step, words),
    most: words.amount(values[best], sales.currency),
  })
}

/** A line across the plot: how high it is, as a share of the plot, and what it says. */
interface Level {
  share: number
  label: string
}

function levelsUpTo(ceiling: number, { sales: { currency }, words: { language } }: Props): Level[] {
  return [0, 0.5, 1].map((share) => ({
    share,
    label: showShortAmount(Math.round(ceiling * share), currency, language),
  }))
}

/** Where the plot begins, with the labels of the axis on its left. */
function leftOf(levels: readonly Level[]): number {
  return Math.max(LEFT, GAP + SIGN * Math.max(...levels.map(({ label }) => label.length)))
}

function Axis({ left, levels }: { left: number; levels: readonly Level[] }) {
  return levels.map(({ label, share }) => {
    const y = PLOT.height * (1 - share)
    return (
      <g key={share}>
        <line className="br-chart__grid" x1={left} x2={left + PLOT.width} y1={y + TOP} y2={y + TOP} />
        <text className="br-chart__label" textAnchor="end" x={left - GAP} y={y + TOP + 5}>
          {label}
        </text>
      </g>
    )
  })
}

interface BarsProps extends Props {
  bars: readonly Bar[]
  left: number
}

function Bars({ bars, figure, left, sales, words }: BarsProps) {
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
        x={left + bar.x}
        y={bar.y + TOP}
      >
        <title>
          {words.t('{label}: {amount}', {
            label: pointLabel(point.key, sales.step, words),
            amount: words.amount(point[`${figure}Minor`], sales.currency),
          })}
        </title>
      </rect>
    )
  })
}

function BarLabels({ bars, left, sales: { points, step }, words: { language } }: BarsProps) {
  const labels = points.map(({ key }) => shortPointLabel(key, step, language))
  return placeBarLabels(bars, labelStep(labels, step)).map(({ index, x, anchor }) => (
    <text
      className="br-chart__label"
      key={index}
      textAnchor={anchor}
      x={left + x}
      y={PLOT.height + TOP + BOTTOM - 8}
    >
      {labels[index]}
    </text>
  ))
}

/** One figure as bars by hour, day or month (one below zero has none), with all figures as a table beside it. */
export function SalesChart(props: Props) {
  const { sales, words } = props
  const values = valuesOf(props)
  const ceiling = niceCeiling(Math.max(...values))
  const bars = layOutBars(values, { ...PLOT, ceiling })
  const levels = levelsUpTo(ceiling, props)
  const left = leftOf(levels)
  return (
    <figure className="br-chart">
      <svg
        aria-label={describe(props)}
        role="img"
        viewBox={`0 0 ${String(left + PLOT.width + 4)} ${String(PLOT.height + BOTTOM + TOP)}`}
      >
        <Axis left={left} levels={levels} />
        <Bars bars={bars} left={left} {...props} />
        <BarLabels bars={bars} left={left} {...props} />
      </svg>
      <SalesChartTable sales={sales} words={words} />
    </figure>
  )
}
