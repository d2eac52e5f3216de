/** A name that a browser saves a file under is ours, so that the header needs no escaping. */
const SECURITY_HEADERS = {
  // The type that was checked at upload is the one that counts, not what a browser makes of the bytes.
  'X-Content-Type-Options': 'nosniff',
  'Content-Disposition': 'inline',
  // Opened by itself, a file can neither run a script nor load anything.
  'Content-Security-Policy': "default-src 'none'; sandbox",
  // A file's name is new whenever its bytes are.
  'Cache-Control': 'public, max-age=31536000, immutable',
}

/** Headers of every uploaded file, from the local folder and from S3 alike. */
export function protectFileResponse({ headers }: { headers: Headers }): Headers {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value)
  return headers
}
