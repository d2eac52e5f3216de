import type { Payload } from 'payload'

import { readShopTimeZone } from '@/platform/shop-time-zone'
import { sqlOf } from '@/platform/database/transaction'

/** IANA name of the zone in which the shop's days begin. */
export function readStoreTimeZone(payload: Payload): Promise<string> {
  return readShopTimeZone(sqlOf(payload))
}
