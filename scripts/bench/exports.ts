import { say } from '../lib/output'
import { compare } from './measure'
import { residentMegabytes } from './process'
import type { BenchShop } from './shop'
import type { Servers } from './targets'

/** Rows that are read of each export, or all there are. */
const ROWS = 300_000

/** How often memory is looked at. */
const LOOK_EACH = 10_000

interface Read {
  perSecond: number
  /** The most that the web process held while it sent, in MB. */
  peakMegabytes: number
}

const LINE_BREAK = 10

/** Searched natively: a loop over the bytes takes as much of the machine as sending them does. */
function lineBreaksIn(chunk: Uint8Array): number {
  let count = 0
  for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, at + 1)) count += 1
  return count
}

async function readRows(url: string, headers: Record<string, string>, pid: number): Promise<Read> {
  const ended = new AbortController()
  const began = performance.now()
  const { body } = await fetch(url, { headers, signal: ended.signal })
  let rows = 0
  let peakMegabytes = 0
  let lookAt = LOOK_EACH
  for await (const chunk of body ?? []) {
    // A line break inside of a value is escaped in JSON; the orders of a seeded shop have none in CSV.
    rows += lineBreaksIn(chunk)
    if (rows >= lookAt) {
      peakMegabytes = Math.max(peakMegabytes, await residentMegabytes(pid))
      lookAt += LOOK_EACH
    }
    if (rows >= ROWS) break
  }
  const seconds = (performance.now() - began) / 1000
  ended.abort()
  return { perSecond: rows / seconds, peakMegabytes }
}

/** Orders with their lines as one stream: rows a second, and what sending them takes of memory. */
export async function compareExports({ web, webPids = [] }: Servers, shop: BenchShop): Promise<void> {
  const pid = webPids[0] ?? process.pid
  const before = await residentMegabytes(pid)
  for (const extension of ['ndjson', 'csv']) {
    const headers = { authorization: `Bearer ${await shop.freshToken()}` }
    const { perSecond, peakMegabytes } = await readRows(`${web}/api/v1/orders.${extension}`, headers, pid)
    say(
      `  /api/v1: orders.${extension}: ${perSecond.toFixed(0)} orders a second, ${peakMegabytes.toFixed(0)} MB`,
    )
    compare(`export as ${extension}: thousands of orders a second`, perSecond / 1000, { atLeast: 20 })
    compare('  memory while sending over before', peakMegabytes / before, { atMost: 1.5 })
  }
}
