import 'server-only'

import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import type { ReportDays } from '@/domain/reports/report-period'
import { periodLabel, REPORT_PERIODS } from '@/domain/reports/report-period'
import { withParameters } from '@/domain/reports/sales-lists'

interface Props {
  /** The page that is chosen for. */
  path: string
  days: ReportDays
  /** Other parameters of the page's address, which stay. */
  kept: Readonly<Record<string, string>>
  /** What is wrong with the days that were asked for. */
  problem: string | null
  words: Words
}

function CustomDays({ path, days, kept, problem, words: { language, t } }: Props) {
  return (
    <details className="br-period__custom" open={problem !== null}>
      <summary>{t('Choose days')}</summary>
      <form action={path} className="br-period__form" method="get">
        {Object.entries({ ...kept, period: 'custom' }).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <label>
          {t('From|day')} <input defaultValue={days.first} name="from" required type="date" />
        </label>
        <label>
          {t('To|day')} <input defaultValue={days.last} name="to" required type="date" />
        </label>
        <button className="br-button" type="submit">
          {t('Show')}
        </button>
      </form>
      {problem !== null && (
        <p className="br-error-text" role="alert">
          {refusalIn(language, problem)}
        </p>
      )}
    </details>
  )
}

/** Which days a page is about, with what they are compared with. */
export function PeriodChooser(props: Props) {
  const { path, days, kept, words } = props
  const { t } = words
  return (
    <nav aria-label={t('Period')} className="br-period">
      <ul>
        {REPORT_PERIODS.map((period) => (
          <li key={period}>
            <a
              aria-current={period === days.period ? 'page' : undefined}
              href={withParameters(path, { ...kept, period })}
            >
              {t(periodLabel(period))}
            </a>
          </li>
        ))}
      </ul>
      <CustomDays {...props} />
    </nav>
  )
}
