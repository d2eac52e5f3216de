/*
 * Where a day begins: the one place that knows it. Days are those of UTC.
 */

const DAY_MS = 24 * 60 * 60 * 1000

/** The day that a moment is in, as an ISO date. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** The first moment of a day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The day so many days later, or earlier when it is negative. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(startOfDay(day).getTime() + days * DAY_MS))
}

/** The same as `dayOf`, of a column in SQL. */
export function dayOfSql(column: string): string {
  return `to_char(date_trunc('day', ${column} at time zone 'UTC'), 'YYYY-MM-DD')`
}
