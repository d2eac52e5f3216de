// Refuses an address that asks for too many pages of the shop and the panel. The APIs count for themselves.
import type { IncomingMessage } from 'node:http'
import type { WebHandlers } from '@/platform/http/web-handlers'
import type { GuardedResponse } from './guarded-response'
import { withSources } from './stack-sources'

const inWords = (seconds: number) => (seconds === 1 ? 'one second' : `${String(seconds)} seconds`)

/** What the form of a page shows that was sent as one request too many. */
const refusalOfForm = (wait: string) =>
  `Too many requests came from your network, so nothing was done. Please try again in ${wait}.`

/** A page that loads no other file, so that a refused browser asks for no more. */
function refusalPage(wait: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Too many requests</title></head>
<body><main><h1>Too many requests</h1>
<p>So many pages were asked for from your network that this one has to wait. Please try again in ${wait}.</p></main></body>
</html>
`
}

function sendRefusal(res: GuardedResponse, headers: Record<string, string>): void {
  const wait = inWords(Number(headers['retry-after']))
  // Next.js gives the words of an answer of exactly this type to the code that called the action.
  const isAction = res.req.headers['next-action'] !== undefined
  const body = isAction ? refusalOfForm(wait) : refusalPage(wait)
  res.writeHead(429, {
    ...headers,
    'content-type': isAction ? 'text/plain' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  res.end(body)
}

/** What counts pages, and where a failure of it is logged. */
export type PageCounter = Pick<WebHandlers, 'refusePage' | 'logError'>

/** Counts a page for an address: the headers of the refusal when that was one too many, else null. */
async function countPage(address: string, counter: PageCounter): Promise<Record<string, string> | null> {
  try {
    return await counter.refusePage(address)
  } catch (error) {
    // Without the database there is little to protect, and the page itself says that something is wrong.
    counter.logError(withSources(error))
    return null
  }
}

/** Whether a request may go on. A request for one page too many is answered here, with a page of its own. */
export async function acceptPage(
  req: IncomingMessage,
  res: GuardedResponse,
  counter: PageCounter,
): Promise<boolean> {
  // Only pages have a policy.
  if (res.pagePolicy === null) return true
  const headers = await countPage(String(req.headers['x-client-address']), counter)
  if (headers === null) return true
  sendRefusal(res, headers)
  return false
}
