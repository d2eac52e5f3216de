import { format, stripVTControlCharacters } from 'node:util'
import { isNativeError } from 'node:util/types'

import type { Logger } from '@/platform/logging/logger'

/** A log entry from console arguments: the first error, and the text of the others. */
function entryOf(parts: readonly unknown[]): [{ err?: Error }, string] {
  const err = parts.find((part) => isNativeError(part) || part instanceof Error)
  const words = parts.filter((part) => part !== err && part !== '')
  return [err ? { err } : {}, stripVTControlCharacters(format(...words)).trim()]
}

/**
 * Sends the console's errors and warnings to the log. Next.js writes failures of pages to the console, where our
 * redaction of quoted rows, tokens and addresses would not apply.
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
