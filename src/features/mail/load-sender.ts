import type { Sql } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'
import { readStoreSettings } from '@/platform/store-settings'

import type { Sender } from './email-message'

/** The store as the sender of its email messages. */
export async function loadSender(sql: Sql): Promise<Sender> {
  const [{ name, email, addressLines, timeZone }, { language }] = await Promise.all([
    readStoreSettings(sql),
    readPaperSettings(sql),
  ])
  return { name, email, addressLines: withoutBlanks(addressLines), timeZone, language }
}

/** The lines of an address that have something in them. */
export function withoutBlanks(lines: readonly (string | null)[]): string[] {
  return lines.filter((line): line is string => line !== null && line.trim() !== '')
}
