import { format, stripVTControlCharacters } from 'node:util'

import type { Logger } from '@/platform/logging/logger'

/** What others write to the console as an error or a warning, as an entry of ours: its first error, and the words. */
function entryOf(parts: readonly unknown[]): [{ err?: Error }, string] {
  const err = parts.find((part) => part instanceof Error)
  const words = parts.filter((part) => part !== err && part !== '')
  return [err ? { err } : {}, stripVTControlCharacters(format(...words)).trim()]
}

/**
 * Next.js writes failures of pages to the console, past our log and what that leaves out of it: rows that a database
 * quotes, tokens, addresses. From here on they are entries of the log.
 */
export function sendConsoleTo(log: Logger): void {
  Object.assign(console, {
    error: (...parts: unknown[]) => {
      log.error(...entryOf(parts))
    },
    warn: (...parts: unknown[]) => {
      log.warn(...entryOf(parts))
    },
  })
}
