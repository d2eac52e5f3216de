const head = (lines: string) => `${lines}\r\n\r\n`
const post = (path: string, more: string) =>
  head(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${more}`)
/** What no server should take for a request. */
export const BROKEN_REQUESTS: readonly (readonly [what: string, text: string])[] = [
  ['no HTTP', head('GARBAGE')],
  ['no host', head('GET / HTTP/1.1')],
  ['a length that is no number', post('/api/users/login', 'Content-Length: abc')],
  ['two lengths', post('/api/users/login', 'Content-Length: 2\r\nContent-Length: 3')],
  ['a length and chunks', post('/api/users/login', 'Content-Length: 2\r\nTransfer-Encoding: chunked')],
  ['a broken chunk', `${post('/api/users/login', 'Transfer-Encoding: chunked')}zz\r\n`],
  ['a broken chunk at v1', `${post('/api/v1/auth/login', 'Transfer-Encoding: chunked')}zz\r\n`],
  ['a header that is none', head('GET / HTTP/1.1\r\nHost: a\r\nno colon here')],
  ['a zero byte', head('GET / HTTP/1.1\r\nHost: a\r\nX-A: a\0b')],
  ['an escape that is none', head('GET /%zz HTTP/1.1\r\nHost: a')],
  ['an escaped zero byte in an address', head('GET /products/%00 HTTP/1.1\r\nHost: a')],
  ['an address of another server', head('GET http://b/ HTTP/1.1\r\nHost: a')],
]
