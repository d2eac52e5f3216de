import type { StoredAddress } from '@/domain/address/address'
import type { PaperLanguage } from '@/domain/papers/language'
import { countryName } from '@/domain/papers/language'
import { PAPER_WORDS } from '@/domain/papers/words'

import type { PaperSettings } from '@/platform/paper-settings'

const isGiven = (line: string | null): line is string => line !== null && line.trim() !== ''

/** A postal address as it is written on papers, a line each, with the country by its name. */
export function addressLines(address: StoredAddress, language: PaperLanguage): string[] {
  const { name, company, line1, line2, city, region, postcode, country } = address
  const town = [postcode, city].filter(isGiven).join(' ')
  const land = country === null ? null : countryName(country, language)
  return [name, company, line1, line2, town, region, land].filter(isGiven)
}

/** The shop at the head of a paper: its name, address, email address and the numbers that it has to name. */
export function senderLines(
  settings: Pick<PaperSettings, 'name' | 'email' | 'address' | 'vatNumber' | 'taxNumber' | 'registration'>,
  language: PaperLanguage,
): string[] {
  const { name, email, address, vatNumber, taxNumber, registration } = settings
  const words = PAPER_WORDS[language]
  const lines = address ? addressLines(address, language).filter((line) => line !== name) : []
  const numbers = [
    [words.vatNumber, vatNumber],
    [words.taxNumber, taxNumber],
    [words.registration, registration],
  ] as const
  return [
    name,
    ...lines,
    email,
    ...numbers.flatMap(([label, value]) => (isGiven(value) ? [`${label} ${value}`] : [])),
  ]
}
