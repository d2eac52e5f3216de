import type { TranslatedLanguage } from './languages'
import de from './refusals/de.json'
import es from './refusals/es.json'
import fr from './refusals/fr.json'

/** What refusals say by the English text, with `{0}`, `{1}` … at the places of values. Only the server has them. */
export const REFUSALS: Readonly<Record<TranslatedLanguage, Readonly<Record<string, string>>>> = { de, fr, es }
