import { CATALOGS } from '../../../../src/domain/languages/catalogs'
import { TRANSLATED_LANGUAGES } from '../../../../src/domain/languages/languages'
import { MAIL_CATALOGS } from '../../../../src/domain/languages/mail-catalogs'
import { REFUSALS } from '../../../../src/domain/languages/refusal-catalogs'
import type { Catalog } from '../../../../src/domain/languages/words'
import { placeholdersOf } from '../../../../src/domain/languages/words'
import type { RefusalText } from './refusal-texts'
import type { UsedText } from './used-texts'

/** Where mails are written: what they say themselves is in catalogs of theirs. */
const MAILS = /features\/mail\//

/** What the panel says, and what mails do. Labels of mails are shown by the panel. */
export function bySpeaker(used: readonly UsedText[]): { panel: UsedText[]; mails: UsedText[] } {
  const isOfMail = ({ file, isMarked }: UsedText) => MAILS.test(file) && isMarked !== true
  return { panel: used.filter((text) => !isOfMail(text)), mails: used.filter(isOfMail) }
}

interface Shown extends Pick<UsedText, 'text' | 'one'> {
  /** Where it is, for the message. */
  readonly at: string
}

/** A text that has no translation, or one with other placeholders, by language. */
function problemsOf({ at, one, text }: Shown, language: string, catalog: Catalog): string[] {
  const entry = Object.hasOwn(catalog, text) ? catalog[text] : undefined
  if (entry === undefined) return [`${at}: no ${language} for ${JSON.stringify(text)}`]
  if (one !== undefined && typeof entry === 'string' && one !== text) {
    return [`${at}: ${language} needs forms by number for ${JSON.stringify(text)}`]
  }
  const allowed = placeholdersOf(text)
  const forms = typeof entry === 'string' ? [entry] : [entry.other, entry.one ?? entry.other]
  const isSame = forms.every((form) => placeholdersOf(form).every((name) => allowed.includes(name)))
  // A form for one may say the number in words.
  const isWhole = placeholdersOf(forms[0] ?? '').length === allowed.length
  return isSame && isWhole ? [] : [`${at}: other placeholders in ${language} of ${JSON.stringify(text)}`]
}

/** What is wrong with the catalogs of mails, which say what the panel's say by these. */
export function mailProblems(
  used: readonly UsedText[],
  own: Readonly<Record<string, Catalog>> = MAIL_CATALOGS,
): string[] {
  const texts = new Set(used.map(({ text }) => text))
  return TRANSLATED_LANGUAGES.flatMap((language) => {
    const catalog = own[language] ?? {}
    const unused = Object.keys(catalog).filter((text) => !texts.has(text))
    return [
      ...used.flatMap(({ file, line, ...text }) =>
        problemsOf({ ...text, at: `${file}:${String(line)}` }, language, {
          ...CATALOGS[language],
          ...catalog,
        }),
      ),
      ...unused.map((text) => `mails/${language}.json: nothing says ${JSON.stringify(text)}`),
    ]
  })
}

/** What is wrong with the catalogs of the panel: one line each. `declared` are the texts of the declarations. */
export function wordProblems(
  used: readonly UsedText[],
  declared: readonly string[],
  catalogs: Readonly<Record<string, Catalog>> = CATALOGS,
): string[] {
  const shown: Shown[] = [
    ...used.map(({ file, line, ...text }) => ({ ...text, at: `${file}:${String(line)}` })),
    ...declared.map((text) => ({ text, at: 'a declaration' })),
  ]
  const texts = new Set(shown.map(({ text }) => text))
  return TRANSLATED_LANGUAGES.flatMap((language) => {
    const catalog = catalogs[language] ?? {}
    const unused = Object.keys(catalog).filter((text) => !texts.has(text))
    return [
      ...shown.flatMap((text) => problemsOf(text, language, catalog)),
      ...unused.map((text) => `catalogs/${language}.json: nothing says ${JSON.stringify(text)}`),
    ]
  })
}

/**
 * The same of refusals. Those of `englishOnly` are for programs and their authors: each of them must still be said somewhere.
 * A catalog may hold more: parts of what is composed.
 */
export function refusalProblems(
  refusals: readonly RefusalText[],
  englishOnly: readonly string[],
  catalogs: Readonly<Record<string, Readonly<Record<string, string>>>> = REFUSALS,
): string[] {
  const apart = new Set(englishOnly)
  const texts = new Set(refusals.map(({ text }) => text))
  const stale = englishOnly.filter((text) => !texts.has(text))
  return [
    ...stale.map((text) => `english-only.json: nothing says ${JSON.stringify(text)}`),
    ...TRANSLATED_LANGUAGES.flatMap((language) =>
      refusals
        .filter(({ text }) => !apart.has(text))
        .flatMap(({ file, line, text }) =>
          problemsOf({ text, at: `${file}:${String(line)}` }, language, catalogs[language] ?? {}),
        ),
    ),
  ]
}
