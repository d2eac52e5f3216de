import type { Random } from '../random'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** How busy the shop is at each hour of the day (UTC). */
const HOURS = [1, 1, 1, 1, 1, 2, 4, 7, 10, 13, 14, 14, 15, 14, 13, 13, 13, 14, 16, 18, 19, 16, 9, 3].map(
  (weight, hour) => [hour, weight] as const,
)

/** A moment as the database takes it. */
export function iso(timeMs: number): string {
  return new Date(timeMs).toISOString()
}

/**
 * Moments of `count` orders over the `days` before now, oldest first: more of them lately than in the beginning, more
 * in the evening than at night, and a few of them today.
 */
export function orderMoments(
  random: Random,
  count: number,
  { nowMs, days }: { nowMs: number; days: number },
): Float64Array {
  const moments = new Float64Array(count)
  const today = nowMs - (nowMs % DAY_MS)
  for (let index = 0; index < count; index += 1) {
    // The root of a uniform number gives a density that grows in a straight line; half of it is kept flat.
    const share = random.chance(0.5) ? random.fraction() : Math.sqrt(random.fraction())
    const day = Math.floor(share * (days - 1))
    const inDay = random.weighted(HOURS) * HOUR_MS + random.fraction() * HOUR_MS
    moments[index] = Math.floor(today - (days - 1 - day) * DAY_MS + inDay)
  }
  const fresh = Math.min(Math.max(5, Math.floor(count / days)), count)
  for (let index = 0; index < fresh; index += 1) {
    moments[index] = Math.floor(today + (nowMs - MINUTE_MS - today) * ((index + 0.5) / fresh))
  }
  return moments.sort()
}
