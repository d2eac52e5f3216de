import { DomainError } from '@/domain/errors'
import type { ChosenDays, ReportDays } from '@/domain/reports/report-period'
import { reportDays } from '@/domain/reports/report-period'

type Parameters_ = Readonly<Record<string, unknown>>

/** What an address says of days: an empty text is what a form sends of a field that was left empty. */
export function chosenIn(parameters: Parameters_ = {}): ChosenDays {
  const given = Object.entries(parameters).filter(([, value]) => value !== '' && value !== undefined)
  const { period, from, to } = Object.fromEntries(given)
  return {
    ...(period === undefined ? {} : { period }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** The days that an address names, or the usual ones with what is wrong with it. */
export function daysOrProblem(
  parameters: Parameters_ | undefined,
  today: string,
): { days: ReportDays; problem: string | null } {
  try {
    return { days: reportDays(chosenIn(parameters), today), problem: null }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { days: reportDays({}, today), problem: error.message }
  }
}
