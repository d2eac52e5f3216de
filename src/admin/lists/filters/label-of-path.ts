import type { ClientField } from 'payload'

import { labelText } from '@/domain/languages/label-text'
import { SOURCE_LANGUAGE } from '@/domain/languages/languages'
import type { Reader } from '@/domain/languages/words'

import { fieldNamed } from './filter-field'

/** A field's name as words: `owedMinor` is `Owed`, `shippingAddress.city` is `Shipping address city`. */
function labelFromName(path: string): string {
  const words = path
    .replace(/Minor$/, '')
    .replaceAll('.', ' ')
    .replace(/^_/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The labels of a field and of the groups around it, from the outside in; null where one has none. */
function labelsAt(path: string, fields: readonly ClientField[], i18n: Reader): string[] | null {
  const [name = '', ...inner] = path.split('.')
  const field = fieldNamed(fields, name)
  const label = field && 'label' in field ? labelText(field.label, i18n) : undefined
  if (!field || label === undefined) return null
  if (inner.length === 0) return [label]
  const others = 'fields' in field ? labelsAt(inner.join('.'), field.fields, i18n) : null
  return others && [label, ...others]
}

/** What a field that a list is filtered by is called: in English by its name, in other languages by what its declaration says. */
export function labelOfPath(path: string, fields: readonly ClientField[], i18n: Reader): string {
  const labels = i18n.language === SOURCE_LANGUAGE ? null : labelsAt(path, fields, i18n)
  return labels?.join(' – ') ?? labelFromName(path)
}
