import type { Sql } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import type { Sender } from './email-message'

/** The store as it signs its mails. */
export async function loadSender(sql: Sql): Promise<Sender> {
  const { name, email, addressLines } = await readStoreSettings(sql)
  return { name, email, addressLines: withoutBlanks(addressLines) }
}

/** The lines of an address that have something in them. */
export function withoutBlanks(lines: readonly (string | null)[]): string[] {
  return lines.filter((line): line is string => line !== null && line.trim() !== '')
}
