import { createHmac } from 'node:crypto'

interface Signed {
  id: string
  /** Seconds since 1970. */
  timestamp: number
  body: string
}

const MARK = 'whsec_'

/** Signatures by Standard Webhooks, one for each secret: `v1,…` separated by spaces. */
export function signatureOf(secrets: readonly string[], { id, timestamp, body }: Signed): string {
  const content = `${id}.${String(timestamp)}.${body}`
  return secrets
    .map((secret) => createHmac('sha256', Buffer.from(secret.slice(MARK.length), 'base64')).update(content))
    .map((mac) => `v1,${mac.digest('base64')}`)
    .join(' ')
}
