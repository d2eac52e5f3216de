// Generates load from a process of its own: `node load.mjs < order.json` prints what it measured as JSON.
// Plain JavaScript, so that no compiler takes a share of the machine beside what is measured.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { text } from 'node:stream/consumers'

import { cpuTimeMs } from './cpu-time.mjs'

const {
  url,
  urls = [url],
  method = 'GET',
  headers = {},
  bodies = [],
  authorizations = [],
  isKeyed = false,
  mix = [{ method, urls, bodies, headers }],
  watchedPids = [],
  connections,
  seconds,
  warmUpSeconds,
} = JSON.parse(await text(process.stdin))
const agent = new http.Agent({ keepAlive: true, maxSockets: connections })

const nth = (values, n) => values[n % values.length]

let sent = 0
/** How many of each part of the mix were sent. */
const sentOf = mix.map(() => 0)

/** The next request. Each round of the credentials begins one part of the mix later, so that each principal sends all of them. */
function nextRequest() {
  const round = authorizations.length === 0 ? 0 : Math.floor(sent / authorizations.length)
  const index = (sent + round) % mix.length
  const part = mix[index]
  const authorization = nth(authorizations, sent)
  sent += 1
  const count = sentOf[index]++
  const own = {
    ...(authorization === undefined ? {} : { authorization }),
    ...(isKeyed ? { 'idempotency-key': randomUUID() } : {}),
  }
  return {
    url: nth(part.urls, count),
    method: part.method ?? 'GET',
    headers: { ...part.headers, ...own },
    body: nth(part.bodies ?? [], count),
  }
}

/** One request; resolves with its status once the whole answer is there. */
function send() {
  return new Promise((resolve, reject) => {
    const { url: address, body, ...options } = nextRequest()
    const request = http.request(address, { ...options, agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(body)
  })
}

/** Sends on every connection, one request after the other, for as long as asked. */
async function run(forSeconds) {
  const timesMs = []
  let failures = 0
  const startedCpuMs = cpuTimeMs(watchedPids)
  const startedMs = performance.now()
  const endsMs = startedMs + forSeconds * 1000
  const one = async () => {
    while (performance.now() < endsMs) {
      const sentMs = performance.now()
      const status = await send()
      if (status >= 400) failures += 1
      timesMs.push(performance.now() - sentMs)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  const tookMs = performance.now() - startedMs
  const cpuMs = startedCpuMs === null ? null : (cpuTimeMs(watchedPids) - startedCpuMs) / timesMs.length
  return { timesMs, failures, tookMs, cpuMs }
}

await run(warmUpSeconds)
const { timesMs, failures, tookMs, cpuMs } = await run(seconds)
timesMs.sort((a, b) => a - b)
const at = (share) => timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * share))] ?? 0
const perSecond = (timesMs.length / tookMs) * 1000
process.stdout.write(JSON.stringify({ perSecond, p50Ms: at(0.5), p99Ms: at(0.99), failures, cpuMs }))
agent.destroy()
