/** Languages of the panel, with the locale of their numbers and amounts, and their names of months. */
export const PANEL_LANGUAGES = {
  en: {
    locale: 'en-GB',
    decimalMark: '.',
    months: 'January February March April May June July August September October November December',
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    dayMark: '',
  },
  de: {
    locale: 'de-DE',
    decimalMark: ',',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    shortMonths: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    dayMark: '.',
  },
  fr: {
    locale: 'fr-FR',
    decimalMark: ',',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    shortMonths: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    dayMark: '',
  },
  es: {
    locale: 'es-ES',
    decimalMark: ',',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    shortMonths: 'ene feb mar abr may jun jul ago sept oct nov dic',
    dayMark: '',
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly locale: string
      readonly decimalMark: '.' | ','
      /** Twelve names, apart by spaces. */
      readonly months: string
      readonly shortMonths: string
      /** What stands behind the number of a day: `28.` in German. */
      readonly dayMark: string
    }
  >
>

export type PanelLanguage = keyof typeof PANEL_LANGUAGES

/** The language that texts are written in in the code. */
export const SOURCE_LANGUAGE = 'en' satisfies PanelLanguage

export type TranslatedLanguage = Exclude<PanelLanguage, typeof SOURCE_LANGUAGE>

export const TRANSLATED_LANGUAGES = ['de', 'fr', 'es'] as const satisfies readonly TranslatedLanguage[]

export function isPanelLanguage(text: string): text is PanelLanguage {
  return Object.hasOwn(PANEL_LANGUAGES, text)
}
