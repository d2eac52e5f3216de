import { setTimeout as sleep } from 'node:timers/promises'

import { say } from '../lib/output'
import type { Effort } from './measure'
import { compare, measure } from './measure'
import type { BenchShop } from './shop'
import type { Servers } from './targets'

/** No worker runs beside: the requests themselves sum up what the fill has left. */
const SUMMED_WITHIN_MS = 10 * 60 * 1000

async function sumUp(url: string, headers: Record<string, string>): Promise<void> {
  const beganMs = performance.now()
  for (;;) {
    const response = await fetch(url, { headers })
    await response.body?.cancel()
    if (response.ok) break
    const isSumming = response.status === 503 && performance.now() - beganMs < SUMMED_WITHIN_MS
    if (!isSumming) throw new Error(`the sales report answered ${String(response.status)}`)
    await sleep(50)
  }
  say(`  sums of sales were made in ${((performance.now() - beganMs) / 1000).toFixed(0)} s`)
}

/** The start page and a report, for a month, a year and two years: milliseconds at the median. */
export async function compareDashboard({ web }: Servers, shop: BenchShop, effort: Effort): Promise<void> {
  const token = await shop.freshToken()
  const bearer = { authorization: `Bearer ${token}` }
  const year = new Date().getUTCFullYear()
  const longest = `from=${String(year - 1)}-01-01&to=${String(year)}-12-31`
  for (const first of [year - 3, year - 1]) {
    const period = `from=${String(first)}-01-01&to=${String(first + 1)}-12-31`
    await sumUp(`${web}/api/v1/reports/sales?by=customer&${period}`, bearer)
  }
  const cookie = { cookie: `payload-token=${token}`, 'sec-fetch-site': 'none' }
  const pages = [
    { name: 'start page, last 30 days', url: `${web}/admin?period=last_30_days`, headers: cookie },
    { name: 'start page, this year', url: `${web}/admin?period=this_year`, headers: cookie },
    {
      name: 'sales by customer, two years',
      url: `${web}/api/v1/reports/sales?by=customer&${longest}`,
      headers: bearer,
    },
  ]
  for (const page of pages) {
    const { failures, p50Ms } = await measure(page, { ...effort, connections: 1 })
    compare(`${page.name}: ms at the median`, failures > 0 ? Infinity : p50Ms, { atMost: 300 })
  }
}
