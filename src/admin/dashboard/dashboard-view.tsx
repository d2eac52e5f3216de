import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import type { Figure } from '@/domain/order/revenue'
import { FIGURES } from '@/domain/order/revenue'
import type { ReportDays } from '@/domain/reports/report-period'
import { periodParameters, withParameters } from '@/domain/reports/sales-lists'
import { dayAt } from '@/domain/time-zone'
import type { Dashboard } from '@/features/dashboard/load-dashboard'
import { loadDashboard } from '@/features/dashboard/load-dashboard'
import type { Sales } from '@/features/dashboard/sales/load-sales'
import { mayCountIn } from '@/features/stock/counting/count-access'

import { daysOrProblem } from './chosen-days'
import { PeriodChooser, showDays } from './period-chooser'
import { periodWords, SalesChart } from './sales-chart'
import { SalesFigures } from './sales-figures'
import { TopLists } from './top-lists'
import { LowStockList, Waiting } from './waiting-cards'

const FIGURE_KEYS = Object.keys(FIGURES) as Figure[]

/** The figure that the address names; net of refunds, when it names none. */
function chosenFigure(named: unknown): Figure {
  return FIGURE_KEYS.find((figure) => figure === named) ?? 'net'
}

interface SalesProps {
  sales: Sales
  figure: Figure
}

function ChartCard({ figure, sales }: SalesProps) {
  return (
    <section aria-labelledby="revenue" className="br-card br-dashboard__wide">
      <h2 id="revenue">
        {FIGURES[figure]} {periodWords(sales)}
      </h2>
      <ul aria-label="Shown in the chart" className="br-period__figures">
        {FIGURE_KEYS.map((key) => (
          <li key={key}>
            <a
              aria-current={key === figure ? 'true' : undefined}
              href={withParameters('/admin', { ...periodParameters(sales.days), figure: key })}
            >
              {FIGURES[key]}
            </a>
          </li>
        ))}
      </ul>
      <SalesChart figure={figure} sales={sales} />
    </section>
  )
}

interface SectionProps {
  sales: Exclude<Dashboard['sales'], null>
  days: ReportDays
  figure: Figure
  problem: string | null
}

function SalesSection({ days, figure, problem, sales }: SectionProps) {
  return (
    <section aria-labelledby="sales">
      <h2 className="br-dashboard__title" id="sales">
        Sales
      </h2>
      <PeriodChooser days={days} kept={{ figure }} path="/admin" problem={problem} />
      {typeof sales === 'string' ? (
        <p className="br-notice">{sales}</p>
      ) : (
        <>
          <p className="br-muted">
            {showDays(days)}, compared with {showDays(days.before)}. Days are those of {sales.timeZone};
            amounts in {sales.currency}, with tax and shipping.
          </p>
          <SalesFigures sales={sales} />
          <div className="br-dashboard br-dashboard--sales">
            <ChartCard figure={figure} sales={sales} />
            <TopLists sales={sales} />
          </div>
        </>
      )}
    </section>
  )
}

/** The panel's first page: what waits, and how the shop sells, for those who see that. */
export async function DashboardView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const now = new Date()
  const chosen = (today: string) => daysOrProblem(searchParams, today)
  const dashboard = await loadDashboard(req, { now, daysOf: (today) => chosen(today).days })
  if (dashboard === null) return null
  const { days, problem } = chosen(dayAt(now, dashboard.timeZone))
  const figure = chosenFigure(searchParams?.['figure'])
  return (
    <main>
      <Gutter className="br-page">
        <h1>Good day{req.user?.name ? `, ${req.user.name}` : ''}</h1>
        <div className="br-dashboard">
          <Waiting dashboard={dashboard} />
          <LowStockList dashboard={dashboard} mayCount={mayCountIn(req)} />
        </div>
        {dashboard.sales !== null && (
          <SalesSection days={days} figure={figure} problem={problem} sales={dashboard.sales} />
        )}
      </Gutter>
    </main>
  )
}
