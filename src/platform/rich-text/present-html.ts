import type { RichText } from './nodes'
import { writeHtml } from './write-html'

/** A rich text as HTML; null when there is none. What people wrote is escaped. */
export function presentHtml(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('root' in value)) return null
  return writeHtml(value as RichText)
}
