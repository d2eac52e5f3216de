import type { Field, Option, OptionObject, SanitizedConfig, Tab } from 'payload'

import { wordsIn } from '@/domain/languages/catalogs'
import { labelText } from '@/domain/languages/label-text'
import { PANEL_LANGUAGES, SOURCE_LANGUAGE } from '@/domain/languages/languages'
import type { PanelLanguage } from '@/domain/languages/languages'

import { PANEL_I18N } from './panel-i18n'

/**
 * `record`: a text by language, from which the browser takes its own. `label`: a function, of which Payload makes a text for each
 * language before a browser gets it; for fields, it would keep the language of the first reader. `tab`: a function that is told
 * no language, but has Payload's words.
 */
type Kind = 'label' | 'record' | 'tab'

/** A place of a declaration that holds a text which people read. */
type Visit = (owner: Record<string, unknown>, name: string, kind: Kind) => void

const LANGUAGES = Object.keys(PANEL_LANGUAGES) as PanelLanguage[]

/** Visits those of the names that an owner has. */
const visitorOf =
  (visit: Visit) =>
  (owner: unknown, kind: Kind, ...names: readonly string[]): void => {
    if (typeof owner !== 'object' || owner === null) return
    for (const name of names) if (name in owner) visit(owner as Record<string, unknown>, name, kind)
  }

/** An option that is its value alone gets words: `goods_in` is shown as `goods in`. */
function withLabel(option: Option): OptionObject {
  return typeof option === 'string' ? { value: option, label: option.replaceAll('_', ' ') } : option
}

/** Calls `visit` for a field and all that are within it. */
function visitFields(field: Field | Tab, visit: (field: Field | Tab) => void): void {
  visit(field)
  if ('fields' in field) for (const inner of field.fields) visitFields(inner, visit)
  if ('tabs' in field) for (const tab of field.tabs) visitFields(tab, visit)
}

function visitTextsOf(field: Field | Tab, visit: Visit): void {
  const visitIn = visitorOf(visit)
  visitIn(field, 'record', 'label', 'description')
  if ('labels' in field) visitIn(field.labels, 'record', 'singular', 'plural')
  if ('admin' in field) visitIn(field.admin, 'record', 'description', 'placeholder')
  if ('options' in field) for (const option of field.options) visitIn(withLabel(option), 'record', 'label')
}

/** A page of our own, of which the browser's tab shows the title. */
interface PageView {
  meta?: { title?: unknown }
}

interface EditView {
  tab?: unknown
}

/** The views of a document, of a collection or a global. */
function editViewsOf({ admin }: SanitizedConfig['collections' | 'globals'][number]): EditView[] {
  const edit: object = admin.components?.views?.edit ?? {}
  return Object.values(edit) as EditView[]
}

/** Collections and globals of ours. */
function ownersOf({ collections, globals }: SanitizedConfig) {
  return [...collections.filter(({ slug }) => !slug.startsWith('payload-')), ...globals]
}

type Owner = ReturnType<typeof ownersOf>[number]

/** Also what Payload has flattened: these are copies, of which the server reads labels. */
const fieldsOf = (owner: Owner) => [...owner.fields, ...owner.flattenedFields] as Field[]

/** Options that are their values alone get words where they are, so that these can be translated. */
function labelOptions(config: SanitizedConfig): void {
  for (const field of ownersOf(config).flatMap(fieldsOf))
    visitFields(field, (each) => {
      if ('options' in each) each.options = each.options.map(withLabel)
    })
}

function visitTexts(config: SanitizedConfig, visit: Visit): void {
  const visitIn = visitorOf(visit)
  for (const owner of ownersOf(config)) {
    if ('labels' in owner) visitIn(owner.labels, 'label', 'singular', 'plural')
    visitIn(owner, 'label', 'label')
    visitIn(owner.admin, 'record', 'description', 'group')
    for (const view of editViewsOf(owner)) visitIn(view.tab, 'tab', 'label')
    for (const field of fieldsOf(owner)) visitFields(field, (each) => visitTextsOf(each, visit))
  }
}

/** What Payload calls a language in itself, by which a tab knows that of its reader. */
const LANGUAGE_BY_NAME: ReadonlyMap<string, PanelLanguage> = new Map(
  LANGUAGES.map((language) => [
    PANEL_I18N.supportedLanguages[language].translations.general.thisLanguage,
    language,
  ]),
)

interface Reader {
  i18n: { language: string }
  t: (key: string) => string
}

/** The text as Payload takes it at a place of this kind. */
function inAllLanguages(text: string, kind: Kind): unknown {
  const byLanguage = Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language).t(text)]))
  if (kind === 'record') return byLanguage
  if (kind === 'label') return ({ i18n }: Reader) => byLanguage[i18n.language] ?? text
  return ({ t }: Reader) => byLanguage[LANGUAGE_BY_NAME.get(t('general:thisLanguage')) ?? SOURCE_LANGUAGE]
}

const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text)

/** Gives the labels and descriptions of all declarations in the language of who reads them. */
export function withLanguages(config: SanitizedConfig): SanitizedConfig {
  labelOptions(config)
  visitTexts(config, (owner, name, kind) => {
    const text = owner[name]
    if (hasLetters(text)) owner[name] = inAllLanguages(text, kind)
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
  const views: PageView[] = Object.values(config.admin.components.views)
  for (const { meta } of views) if (hasLetters(meta?.title)) texts.add(meta.title)
  return [...texts].toSorted()
}
