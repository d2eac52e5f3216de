import { msg } from '../languages/words'

/** Languages that papers are written in, with the locale of their dates and amounts. */
export const PAPER_LANGUAGES = {
  en: { label: msg('English'), locale: 'en-GB' },
  de: { label: msg('German'), locale: 'de-DE' },
  fr: { label: msg('French'), locale: 'fr-FR' },
  es: { label: msg('Spanish'), locale: 'es-ES' },
  pl: { label: msg('Polish'), locale: 'pl-PL' },
  sv: { label: msg('Swedish'), locale: 'sv-SE' },
} as const satisfies Readonly<Record<string, { label: string; locale: string }>>

export type PaperLanguage = keyof typeof PAPER_LANGUAGES

/** The same as options of a field. */
export const PAPER_LANGUAGE_OPTIONS = Object.entries(PAPER_LANGUAGES).map(([value, { label }]) => ({
  value,
  label,
}))

/** The language of papers of a shop that has chosen none. */
export const DEFAULT_LANGUAGE = 'en' satisfies PaperLanguage

/** Whether a text names a language of papers. */
export function isPaperLanguage(text: string | null | undefined): text is PaperLanguage {
  return typeof text === 'string' && Object.hasOwn(PAPER_LANGUAGES, text)
}

/** The first of these that is a language of papers: the customer's before the shop's. */
export function paperLanguage(...wanted: readonly (string | null | undefined)[]): PaperLanguage {
  return wanted.find(isPaperLanguage) ?? DEFAULT_LANGUAGE
}

/** A country by its name in a language; the code where it has none. */
export function countryName(code: string, language: PaperLanguage): string {
  const names = new Intl.DisplayNames([PAPER_LANGUAGES[language].locale], {
    type: 'region',
    fallback: 'code',
  })
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code
}

/** The day of a moment in a time zone, as the language writes it: `30 November 2026`. */
export function dayIn(
  at: string,
  { language, timeZone }: { language: PaperLanguage; timeZone: string },
): string {
  const { locale } = PAPER_LANGUAGES[language]
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(at))
}

/** A whole number as the language writes it. */
export function countIn(count: number, language: PaperLanguage): string {
  return new Intl.NumberFormat(PAPER_LANGUAGES[language].locale).format(count)
}
