// Generates load from a process of its own: `node load.mjs '{"url": …}'` prints what it measured as JSON.
// Plain JavaScript, so that no compiler takes a share of the machine beside what is measured.
import http from 'node:http'

const {
  url,
  urls = [url],
  method = 'GET',
  headers = {},
  bodies = [],
  authorizations = [],
  connections,
  seconds,
  warmUpSeconds,
} = JSON.parse(process.argv[2])
let sent = 0
const agent = new http.Agent({ keepAlive: true, maxSockets: connections })

/** One request; resolves with its status once the whole answer is there. */
function send() {
  return new Promise((resolve, reject) => {
    const authorization = authorizations[sent % authorizations.length]
    const all = authorization === undefined ? headers : { ...headers, authorization }
    const request = http.request(urls[sent % urls.length], { method, headers: all, agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(bodies[sent++ % bodies.length])
  })
}

/** Sends on every connection, one request after the other, for as long as asked. */
async function run(forSeconds) {
  const timesMs = []
  let failures = 0
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
  return { timesMs, failures, tookMs: performance.now() - startedMs }
}

await run(warmUpSeconds)
const { timesMs, failures, tookMs } = await run(seconds)
timesMs.sort((a, b) => a - b)
const at = (share) => timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * share))] ?? 0
const result = { perSecond: (timesMs.length / tookMs) * 1000, p50Ms: at(0.5), p99Ms: at(0.99), failures }
process.stdout.write(JSON.stringify(result))
agent.destroy()
