import type { Field, Option, OptionObject, SanitizedConfig, Tab } from 'payload'

import { wordsIn } from '@/domain/languages/catalogs'
import { labelText } from '@/domain/languages/label-text'
import { PANEL_LANGUAGES } from '@/domain/languages/languages'
import type { PanelLanguage } from '@/domain/languages/languages'

/** `label`: Payload makes a text of a function before a browser gets it. `record`: there it takes texts by language. */
type Kind = 'label' | 'record'

/** A place of a declaration that holds a text which people read. */
type Visit = (owner: Record<string, unknown>, name: string, kind: Kind) => void

const LANGUAGES = Object.keys(PANEL_LANGUAGES) as PanelLanguage[]

function visitIn(owner: unknown, names: readonly string[], kind: Kind, visit: Visit): void {
  if (typeof owner !== 'object' || owner === null) return
  for (const name of names) if (name in owner) visit(owner as Record<string, unknown>, name, kind)
}

/** An option that is its value alone gets words: `goods_in` is shown as `goods in`. */
function withLabel(option: Option): OptionObject {
  return typeof option === 'string' ? { value: option, label: option.replaceAll('_', ' ') } : option
}

function visitField(field: Field | Tab, visit: Visit): void {
  const isTab = !('type' in field)
  visitIn(field, ['label'], isTab ? 'record' : 'label', visit)
  visitIn(field, ['description'], 'record', visit)
  if ('labels' in field) visitIn(field.labels, ['singular', 'plural'], 'label', visit)
  if ('admin' in field) visitIn(field.admin, ['description', 'placeholder'], 'record', visit)
  if ('options' in field) {
    field.options = field.options.map(withLabel)
    for (const option of field.options) visitIn(option, ['label'], 'label', visit)
  }
  if ('fields' in field) for (const inner of field.fields) visitField(inner, visit)
  if ('tabs' in field) for (const tab of field.tabs) visitField(tab, visit)
}

function visitTexts(config: SanitizedConfig, visit: Visit): void {
  const collections = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  for (const owner of [...collections, ...config.globals]) {
    if ('labels' in owner) visitIn(owner.labels, ['singular', 'plural'], 'label', visit)
    visitIn(owner, ['label'], 'label', visit)
    visitIn(owner.admin, ['description', 'group'], 'record', visit)
    // What Payload has flattened are copies, of which the server reads labels.
    for (const field of [...owner.fields, ...owner.flattenedFields]) visitField(field as Field, visit)
  }
}

const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text)

/** Gives the labels and descriptions of all declarations in the language of who reads them. */
export function withLanguages(config: SanitizedConfig): SanitizedConfig {
  visitTexts(config, (owner, name, kind) => {
    const text = owner[name]
    if (!hasLetters(text)) return
    const byLanguage = Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language).t(text)]))
    const inLanguage = ({ i18n }: { i18n: { language: string } }) => byLanguage[i18n.language] ?? text
    owner[name] = kind === 'record' ? byLanguage : inLanguage
  })
  return config
}

/** All texts of declarations that the panel shows, in English: each has a translation. Payload's own are not among them. */
export function textsOfDeclarations(config: SanitizedConfig): string[] {
  const texts = new Set<string>()
  visitTexts(config, (owner, name) => {
    const text = labelText(owner[name], { language: 'en', t: () => '' })
    if (hasLetters(text)) texts.add(text)
  })
  return [...texts].toSorted()
}
