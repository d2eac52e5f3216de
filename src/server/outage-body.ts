// What is answered in place of a page or an answer of the APIs while the database cannot say who asks.
import { envelopeOf, UNAVAILABLE } from './refusals'

/** A page that loads no other file. */
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not available right now</title></head>
<body><main><h1>This is not available right now</h1>
<p>Nothing is lost, and you are still signed in. Please try again in a moment.</p>
<p><a href="">Try again</a></p></main></body>
</html>
`

/** The body of an outage's answer at a path, and its content type. */
export function outageBody(path: string, requestId: unknown): { type: string; body: string } {
  return path.startsWith('/api/')
    ? { type: 'application/json', body: envelopeOf(UNAVAILABLE, requestId) }
    : { type: 'text/html; charset=utf-8', body: PAGE }
}
