import de from './catalogs/de.json'
import es from './catalogs/es.json'
import fr from './catalogs/fr.json'
import type { PanelLanguage, TranslatedLanguage } from './languages'
import { isPanelLanguage, SOURCE_LANGUAGE } from './languages'
import type { Catalog, Words } from './words'
import { makeWords } from './words'

/** Translations by language. Only the server has all of them; a browser is sent those of its reader's language. */
export const CATALOGS = { de, fr, es } as const satisfies Readonly<Record<TranslatedLanguage, Catalog>>

const made = new Map<PanelLanguage, Words>()

/** The words of a language by its code; English for any other. */
export function wordsIn(code: string | null | undefined): Words {
  const language = typeof code === 'string' && isPanelLanguage(code) ? code : SOURCE_LANGUAGE
  const words =
    made.get(language) ?? makeWords(language, language === SOURCE_LANGUAGE ? {} : CATALOGS[language])
  made.set(language, words)
  return words
}
