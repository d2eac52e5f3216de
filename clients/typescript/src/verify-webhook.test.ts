import { Webhook as Standard } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'

import { verifyWebhook, WebhookError } from './verify-webhook.js'

const SECRET = `whsec_${btoa('a secret of an endpoint, 32 bytes')}`
const OTHER = `whsec_${btoa('the secret that comes after it 32')}`
const BODY = '{"type":"order.placed","data":{"note":"Grüße, 5 €"}}'
const MINUTE_MS = 60_000

/** As the project of the standard signs it. */
function signed(secret = SECRET, at = new Date(), body = BODY): Record<string, string> {
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Standard(secret).sign('msg_1', at, body),
  }
}

describe('a webhook that the shop signed', () => {
  it('is read, from headers of every kind, and from a body of text or bytes', async () => {
    const headers = signed()
    const upper = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
    )
    const bytes = new TextEncoder().encode(BODY)
    for (const given of [headers, new Headers(headers), upper])
      for (const body of [BODY, bytes]) {
        const { id, sentAt, payload } = await verifyWebhook(given, body, SECRET)
        expect({ id, payload }).toEqual({ id: 'msg_1', payload: JSON.parse(BODY) as unknown })
        expect(Math.abs(sentAt.getTime() - Date.now())).toBeLessThan(2_000)
      }
  })

  it('is read by either secret while one replaces the other', async () => {
    const [old, next] = [signed(SECRET), signed(OTHER)]
    await verifyWebhook(old, BODY, [OTHER, SECRET])
    const both = {
      ...old,
      'webhook-signature': `v1a,xyz ${String(old['webhook-signature'])} ${String(next['webhook-signature'])}`,
    }
    await verifyWebhook(both, BODY, OTHER)
    await verifyWebhook(both, BODY, SECRET)
  })
})

describe('a webhook is refused', () => {
  const refused = (headers: Record<string, string>, body = BODY, secrets: string | string[] = SECRET) =>
    expect(verifyWebhook(headers, body, secrets)).rejects.toThrow(WebhookError)

  it('with another secret, or none', async () => {
    await refused(signed(OTHER))
    await refused(signed(), BODY, [])
  })

  it('with another body, id or time than the signed one', async () => {
    await refused(signed(), `${BODY} `)
    await refused({ ...signed(), 'webhook-id': 'msg_2' })
    const later = String(Math.floor(Date.now() / 1000) + 60)
    await refused({ ...signed(), 'webhook-timestamp': later })
  })

  it('when it is older than five minutes, or from as far in the future', async () => {
    await refused(signed(SECRET, new Date(Date.now() - 6 * MINUTE_MS)))
    await refused(signed(SECRET, new Date(Date.now() + 6 * MINUTE_MS)))
  })

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('without %s', async (name) => {
    const { [name]: _, ...rest } = signed()
    await refused(rest)
  })

  it('with a signature that is none', async () => {
    await refused({ ...signed(), 'webhook-signature': 'v1,%%% v1 ,' })
  })

  it('by a secret that is none, and the error does not say it', async () => {
    const mistaken = verifyWebhook(signed(), BODY, 'whsec_%%%')
    await expect(mistaken).rejects.toThrow(WebhookError)
    await expect(mistaken).rejects.not.toThrow('%%%')
  })
})
