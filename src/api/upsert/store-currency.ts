import { readStoreSettings } from '@/platform/store-settings'
import { sqlOfContext } from '@/platform/database/transaction'

import type { Inside } from '../router'

/** The currency in which the catalogue's amounts are. */
export async function storeCurrency({ ctx }: Inside): Promise<string> {
  return (await readStoreSettings(await sqlOfContext(ctx))).currency
}
