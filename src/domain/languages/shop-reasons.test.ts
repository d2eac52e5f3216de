import { describe, expect, it } from 'vitest'

import { wordsIn } from './catalogs'
import { reasonIn } from './shop-reasons'

describe('a reason that the shop itself gives', () => {
  it('is read in the language of the reader, with its values', () => {
    const german = wordsIn('de')
    expect(reasonIn('Opening stock', german)).toBe('Anfangsbestand')
    expect(reasonIn('Return R-7, exchanged for HM-9', german)).toBe('Retoure R-7, umgetauscht gegen HM-9')
    expect(reasonIn('Return R-7', german)).toBe('Retoure R-7')
    expect(reasonIn('Product file Opening stock.csv', german)).toBe('Produktdatei Opening stock.csv')
    expect(reasonIn('signed in again', german)).toBe('erneut angemeldet')
    expect(reasonIn('Return R-7', wordsIn('en'))).toBe('Return R-7')
  })

  it('stays as it was typed, when a person gave it', () => {
    for (const typed of [
      'Wrong colour',
      'Return it, please',
      'Credit note, as agreed on the phone',
      '',
      'return R-7',
    ])
      expect(reasonIn(typed, wordsIn('de'))).toBe(typed)
  })
})
