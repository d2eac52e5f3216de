import 'server-only'

import type { ReportDays } from '@/domain/reports/report-period'
import { periodLabel, REPORT_PERIODS } from '@/domain/reports/report-period'
import { withParameters } from '@/domain/reports/sales-lists'

import { showDay } from '../ui/show-time'

interface Props {
  /** The page that is chosen for. */
  path: string
  days: ReportDays
  /** Other parameters of the page's address, which stay. */
  kept: Readonly<Record<string, string>>
  /** What is wrong with the days that were asked for. */
  problem: string | null
}

/** Days in short: `1 Nov 2026 – 28 Nov 2026`. */
export function showDays({ first, last }: { first: string; last: string }): string {
  return first === last ? showDay(first) : `${showDay(first)} – ${showDay(last)}`
}

function CustomDays({ path, days, kept, problem }: Props) {
  return (
    <details className="br-period__custom" open={problem !== null}>
      <summary>Choose days</summary>
      <form action={path} className="br-period__form" method="get">
        {Object.entries({ ...kept, period: 'custom' }).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <label>
          From <input defaultValue={days.first} name="from" required type="date" />
        </label>
        <label>
          To <input defaultValue={days.last} name="to" required type="date" />
        </label>
        <button className="br-button" type="submit">
          Show
        </button>
      </form>
      {problem !== null && (
        <p className="br-error-text" role="alert">
          {problem}
        </p>
      )}
    </details>
  )
}

/** Which days a page is about, with what they are compared with. */
export function PeriodChooser(props: Props) {
  const { path, days, kept } = props
  return (
    <nav aria-label="Period" className="br-period">
      <ul>
        {REPORT_PERIODS.map((period) => (
          <li key={period}>
            <a
              aria-current={period === days.period ? 'page' : undefined}
              href={withParameters(path, { ...kept, period })}
            >
              {periodLabel(period)}
            </a>
          </li>
        ))}
      </ul>
      <CustomDays {...props} />
    </nav>
  )
}
