import type { Payload } from 'payload'

import type { StoreSettings } from '@/domain/store-settings'
import { sqlOf } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

/** The settings of the store, for pages: read outside any transaction. */
export function loadStoreSettings(payload: Payload): Promise<StoreSettings> {
  return readStoreSettings(sqlOf(payload))
}
