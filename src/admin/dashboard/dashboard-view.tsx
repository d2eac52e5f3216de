import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
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
import { PeriodChooser } from './period-chooser'
import { periodWords, showDays } from './period-words'
import { SalesChart } from './sales-chart'
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
  words: Words
}

function ChartCard({ figure, sales, words }: SalesProps) {
  const { t } = words
  return (
    <section aria-labelledby="revenue" className="br-card br-dashboard__wide">
      <h2 id="revenue">
        {t('{figure} {period}', { figure: t(FIGURES[figure]), period: periodWords(sales.days, words) })}
      </h2>
      <ul aria-label={t('Shown in the chart')} className="br-period__figures">
        {FIGURE_KEYS.map((key) => (
          <li key={key}>
            <a
              aria-current={key === figure ? 'true' : undefined}
              href={withParameters('/admin', { ...periodParameters(sales.days), figure: key })}
            >
              {t(FIGURES[key])}
            </a>
          </li>
        ))}
      </ul>
      <SalesChart figure={figure} sales={sales} words={words} />
    </section>
  )
}

interface SectionProps {
  sales: Exclude<Dashboard['sales'], null>
  days: ReportDays
  figure: Figure
  problem: string | null
  words: Words
}

function SalesSection({ days, figure, problem, sales, words }: SectionProps) {
  const { language, t } = words
  return (
    <section aria-labelledby="sales">
      <h2 className="br-dashboard__title" id="sales">
        {t('Sales')}
      </h2>
      <PeriodChooser days={days} kept={{ figure }} path="/admin" problem={problem} words={words} />
      {typeof sales === 'string' ? (
        <p className="br-notice">{refusalIn(language, sales)}</p>
      ) : (
        <>
          <p className="br-muted">
            {t(
              '{days}, compared with {before}. Days are those of {timeZone}; amounts in {currency}, with tax and shipping.',
              {
                days: showDays(days, words),
                before: showDays(days.before, words),
                timeZone: sales.timeZone,
                currency: sales.currency,
              },
            )}
          </p>
          <SalesFigures sales={sales} words={words} />
          <div className="br-dashboard br-dashboard--sales">
            <ChartCard figure={figure} sales={sales} words={words} />
            <TopLists sales={sales} words={words} />
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
  const words = wordsOf(req.i18n)
  const name = req.user?.name
  return (
    <main>
      <Gutter className="br-page">
        <h1>{name ? words.t('Good day, {name}', { name }) : words.t('Good day')}</h1>
        <div className="br-dashboard">
          <Waiting dashboard={dashboard} words={words} />
          <LowStockList dashboard={dashboard} mayCount={mayCountIn(req)} words={words} />
        </div>
        {dashboard.sales !== null && (
          <SalesSection days={days} figure={figure} problem={problem} sales={dashboard.sales} words={words} />
        )}
      </Gutter>
    </main>
  )
}
