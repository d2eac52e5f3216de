import type { CustomerReturn, CustomerReturnLine } from '@/domain/order/record-parts'
import {
  CUSTOMER_RETURN_FIELDS,
  CUSTOMER_RETURN_LINE_FIELDS,
  RETURN_FIELDS,
  RETURN_LINE_FIELDS,
} from '@/domain/order/record-parts'
import { jsonPairs, selectFields } from '@/platform/database/stored-fields'
import { PermanentFailure } from '@/platform/queue'
import type { Sql } from '@/platform/database/transaction'

/** A return as its customer reads it. */
export interface ReturnOfMail extends CustomerReturn {
  lines: CustomerReturnLine[]
}

const RETURN = `
  select ${selectFields(RETURN_FIELDS, CUSTOMER_RETURN_FIELDS, 'r')},
    (select coalesce(json_agg(json_build_object(${jsonPairs(RETURN_LINE_FIELDS, CUSTOMER_RETURN_LINE_FIELDS, 'l')})
      order by l._order), '[]') from returns_lines l where l._parent_id = r.id) as lines
  from returns r where r.id = $1`

/** @throws PermanentFailure when there is no such return (any more). */
export async function loadReturn(sql: Sql, returnId: string): Promise<ReturnOfMail> {
  const [found] = await sql.query<ReturnOfMail & Record<string, unknown>>(RETURN, [returnId])
  if (!found) throw new PermanentFailure(`return ${returnId} does not exist`)
  return found
}
