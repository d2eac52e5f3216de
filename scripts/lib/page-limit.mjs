// Holds back whoever asks for too many pages of the shop and the panel. The APIs count for themselves.

/** A page by itself, with nothing to load: whoever is refused asks for no more. */
function refusalPage(seconds) {
  const wait = seconds === 1 ? 'one second' : `${seconds} seconds`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Too many requests</title></head>
<body><main><h1>Too many requests</h1>
<p>So many pages were asked for from your network that this one has to wait. Please try again in ${wait}.</p></main></body>
</html>
`
}

/**
 * Whether a request may go on. One for a page that is one too many is answered here, with a page of its own.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse & { pagePolicy: string | null }} res
 * @param {import('../../src/platform/http/web-handlers').WebHandlers | undefined} handlers
 */
export async function admitPage(req, res, handlers) {
  // Only pages have one.
  if (res.pagePolicy === null || handlers === undefined) return true
  let headers
  try {
    headers = await handlers.refusePage(req.headers['x-client-address'])
  } catch (error) {
    // Without the database there is little to protect, and the page says so in its own way.
    handlers.logError(error)
    return true
  }
  if (headers === null) return true
  const body = refusalPage(Number(headers['retry-after']))
  res.writeHead(429, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  })
  res.end(body)
  return false
}
