import { useSyncExternalStore } from 'react'

import { COUNTRIES } from '@/domain/address/country'

import { useWords } from '../languages/use-words'
import type { Countries } from './countries'
import { countriesIn } from './countries'

const neverChanges = () => () => undefined
const asServed = () => COUNTRIES

/**
 * All countries by their names in the reader's language. A page from the server begins with the English ones: names and their
 * order are the browser's own, and a server may have others.
 */
export function useCountries(): Countries {
  const { language } = useWords()
  return useSyncExternalStore(neverChanges, () => countriesIn(language), asServed)
}
