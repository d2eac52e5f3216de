import { CATALOGS } from './catalogs'
import type { PanelLanguage, TranslatedLanguage } from './languages'
import { SOURCE_LANGUAGE } from './languages'
import de from './mails/de.json'
import es from './mails/es.json'
import fr from './mails/fr.json'
import type { Catalog, Words } from './words'
import { ENGLISH, makeWords } from './words'

/** What mails say besides what the panel says too. Apart from the panel's catalogs, which browsers load. */
export const MAIL_CATALOGS = { de, fr, es } as const satisfies Readonly<Record<TranslatedLanguage, Catalog>>

const made = new Map<PanelLanguage, Words>()

/** The words of mails in a language. */
export function mailWordsIn(language: PanelLanguage): Words {
  if (language === SOURCE_LANGUAGE) return ENGLISH
  const words =
    made.get(language) ?? makeWords(language, { ...CATALOGS[language], ...MAIL_CATALOGS[language] })
  made.set(language, words)
  return words
}
