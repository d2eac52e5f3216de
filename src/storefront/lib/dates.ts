// The zone is fixed, so that the server's text and the browser's are the same text.
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** A day, e.g. `23 November 2026`, from ISO 8601. */
export function formatDay(iso: string): string {
  return DAY.format(new Date(iso))
}

/** A moment, e.g. `23 Nov 2026, 09:05`, from ISO 8601. */
export function formatMoment(iso: string): string {
  return MOMENT.format(new Date(iso))
}
