import { COUNTRIES } from '@/domain/address/country'
import type { PanelLanguage } from '@/domain/languages/languages'
import { PANEL_LANGUAGES, SOURCE_LANGUAGE } from '@/domain/languages/languages'

export type Countries = typeof COUNTRIES

const known = new Map<PanelLanguage, Countries>([[SOURCE_LANGUAGE, COUNTRIES]])

/** All countries with their names in a language, in the order of these. */
export function countriesIn(language: PanelLanguage): Countries {
  const made = known.get(language)
  if (made) return made
  const { locale } = PANEL_LANGUAGES[language]
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const countries = COUNTRIES.map(({ code, name }) => ({ code, name: names.of(code) ?? name })).sort((a, b) =>
    a.name.localeCompare(b.name, locale),
  )
  known.set(language, countries)
  return countries
}
