const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A stored time as people read it, in UTC as everywhere in the panel's own pages. */
export function showTime(iso: string): string {
  return `${TIME.format(new Date(iso))} UTC`
}

/** The day of a stored time, in UTC. */
export function showDay(iso: string): string {
  return DAY.format(new Date(iso))
}
