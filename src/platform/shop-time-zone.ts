import { machineTimeZone } from '@/domain/time-zone'

import type { Sql } from './database/transaction'

const TIME_ZONE = 'select time_zone as "timeZone" from store limit 1'

/** The IANA name of the shop's time zone; the machine's before the store's settings were first saved. */
export async function readShopTimeZone(sql: Sql): Promise<string> {
  const [row] = await sql.prepared<{ timeZone: string }>('shop-time-zone', TIME_ZONE)
  return row?.timeZone ?? machineTimeZone()
}
