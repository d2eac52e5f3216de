import type { Reader } from './words'
import { ENGLISH } from './words'

/** A declaration's label: a text, a text by language, or a function of the reader's language, as Payload takes them. */
type LabelFunction = (reader: { i18n: Reader; t: (key: string) => string }) => unknown

/**
 * A declaration's label in the language of who reads, English without one. Undefined when it is no text (`false`, an
 * element).
 */
export function labelText(
  label: unknown,
  i18n: Reader & { t?: unknown } = { language: ENGLISH.language },
): string | undefined {
  if (typeof label === 'string') return label
  if (typeof label === 'function') {
    const t = typeof i18n.t === 'function' ? (i18n.t as (key: string) => string) : (key: string) => key
    const text = (label as LabelFunction)({ i18n, t })
    return typeof text === 'string' ? text : undefined
  }
  if (typeof label !== 'object' || label === null) return undefined
  const texts = label as Readonly<Record<string, unknown>>
  const text = texts[i18n.language] ?? texts[ENGLISH.language]
  return typeof text === 'string' ? text : undefined
}
