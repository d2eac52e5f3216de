import { randomBytes } from 'node:crypto'

import { ROTATION_HOURS } from '@/domain/webhooks/endpoint'
import type { Sql } from '@/platform/database/transaction'
import { sealer } from '@/platform/identity/sealed-bytes'

/**
 * The table `webhook_secrets`, which no interface reads: of each endpoint the sealed secret that signs its deliveries, the
 * former one for a while after a rotation, and the sealed headers that it gets.
 */

const SECRET_BYTES = 32
const MARK = 'whsec_'

type Headers = Readonly<Record<string, string>>

const INSERT = 'insert into webhook_secrets (endpoint_id, secret, headers) values ($1, $2, $3)'
const SET_HEADERS = 'update webhook_secrets set headers = $2 where endpoint_id = $1'
const ROTATE = `
  update webhook_secrets set former_secret = secret, former_until = now() + interval '${String(ROTATION_HOURS)} hours', secret = $2
  where endpoint_id = $1 returning to_json(former_until) as until`
const LOAD = `
  select secret, case when former_until > now() then former_secret end as former, headers
  from webhook_secrets where endpoint_id = $1`

/** What a sealed value is bound to: it opens in no other row, and in place of no other value. */
export const ownerOf = (endpointId: string, part: 'secret' | 'headers') => `webhook ${part} ${endpointId}`

const sealText = (text: string, owner: string) => sealer().seal(Buffer.from(text), owner)

/** @throws Error when the PAYLOAD_SECRET that sealed it is gone. */
function unsealText(sealed: Buffer, owner: string): string {
  const plain = sealer().unseal(sealed, owner)
  if (!plain) throw new Error('a webhook secret was sealed with a PAYLOAD_SECRET that is gone')
  return plain.toString()
}

/** A new secret in the form of Standard Webhooks: `whsec_` and 32 random bytes in Base64. */
function makeSecret(): string {
  return MARK + randomBytes(SECRET_BYTES).toString('base64')
}

/** Makes the secret of a new endpoint, and seals it with its headers. Answers the secret, which is never told again. */
export async function insertSecrets(sql: Sql, endpointId: string, headers: Headers): Promise<string> {
  const secret = makeSecret()
  const sealed = sealText(secret, ownerOf(endpointId, 'secret'))
  await sql.query(INSERT, [
    endpointId,
    sealed,
    sealText(JSON.stringify(headers), ownerOf(endpointId, 'headers')),
  ])
  return secret
}

/** Replaces the headers of an endpoint. */
export async function replaceHeaders(sql: Sql, endpointId: string, headers: Headers): Promise<void> {
  await sql.query(SET_HEADERS, [
    endpointId,
    sealText(JSON.stringify(headers), ownerOf(endpointId, 'headers')),
  ])
}

/** Makes another secret; the former one signs beside it until `formerUntil`, ISO 8601. */
export async function replaceSecret(
  sql: Sql,
  endpointId: string,
): Promise<{ secret: string; formerUntil: string }> {
  const secret = makeSecret()
  const sealed = sealText(secret, ownerOf(endpointId, 'secret'))
  const [row] = await sql.query<{ until: string }>(ROTATE, [endpointId, sealed])
  if (!row) throw new Error('an endpoint has secrets')
  return { secret, formerUntil: row.until }
}

/** What signs and accompanies deliveries now. */
export interface EndpointSecrets {
  /** The secret, and for a while after a rotation the former one. */
  secrets: readonly string[]
  headers: Headers
}

/** The secrets of an endpoint; null when it is gone. @throws Error when the PAYLOAD_SECRET that sealed them is gone. */
export async function loadSecrets(sql: Sql, endpointId: string): Promise<EndpointSecrets | null> {
  const [row] = await sql.query<{ secret: Buffer; former: Buffer | null; headers: Buffer }>(LOAD, [
    endpointId,
  ])
  if (!row) return null
  const owner = ownerOf(endpointId, 'secret')
  const sealed = row.former ? [row.secret, row.former] : [row.secret]
  return {
    secrets: sealed.map((bytes) => unsealText(bytes, owner)),
    headers: JSON.parse(unsealText(row.headers, ownerOf(endpointId, 'headers'))) as Headers,
  }
}
