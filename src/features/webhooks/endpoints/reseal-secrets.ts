import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/database/transaction'
import { sealer } from '@/platform/identity/sealed-bytes'

import { ownerOf } from './endpoint-secrets'

const COLUMNS = ['secret', 'former_secret', 'headers'] as const

const FIND = (column: string) => `
  select endpoint_id as "endpointId", ${column} as sealed from webhook_secrets where substring(${column} from 1 for $2) = $1`
/** Does nothing when it was replaced meanwhile. */
const REPLACE = (column: string) =>
  `update webhook_secrets set ${column} = $3 where endpoint_id = $1 and ${column} = $2 returning 1`

/** Seals secrets of webhooks again that the former PAYLOAD_SECRET sealed, so that it can be removed; answers how many. */
export async function resealWebhookSecrets({ payload }: Context): Promise<number> {
  const { formerMark, seal, unseal } = sealer()
  if (!formerMark) return 0
  const sql = sqlOf(payload)
  let count = 0
  for (const column of COLUMNS) {
    const rows = await sql.query<{ endpointId: string; sealed: Buffer }>(FIND(column), [
      formerMark,
      formerMark.length,
    ])
    for (const { endpointId, sealed } of rows) {
      const owner = ownerOf(endpointId, column === 'headers' ? 'headers' : 'secret')
      const plain = unseal(sealed, owner)
      if (plain) count += (await sql.query(REPLACE(column), [endpointId, sealed, seal(plain, owner)])).length
    }
  }
  return count
}
