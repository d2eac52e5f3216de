import { describe, expect, it } from 'vitest'

import { refusalsBy } from './refusals'

const refusalIn = refusalsBy({
  de: {
    'The order is not on hold': 'Die Bestellung ist nicht angehalten',
    'Only {0} of {1} left; {2} requested.': 'Von {1} sind nur {0} da; gewünscht {2}.',
    'Only {0} left': 'Nur {0} da',
    '{0}: nothing was written.': '{0}: nichts wurde gespeichert.',
    'An order that is {0} cannot become {1}': 'Eine Bestellung, die {0} ist, wird nicht {1}',
    'on hold': 'angehalten',
    '"{0}" is no cost of {1}': '„{0}“ sind keine Kosten von {1}',
    'Owed: {0}.': 'Offen: {0}.',
    'More than {0} match.': 'Mehr als {0} Treffer.',
  },
  fr: {},
  es: {},
})

describe('what is refused, in the language of who reads it', () => {
  it('is found as a sentence and as a part of one', () => {
    expect(refusalIn('de', 'The order is not on hold')).toBe('Die Bestellung ist nicht angehalten')
    expect(refusalIn('de', 'The order is not on hold.')).toBe('Die Bestellung ist nicht angehalten.')
    expect(refusalIn('de', 'the order is not on hold')).toBe('Die Bestellung ist nicht angehalten')
  })

  it('keeps the values, in the places of the language', () => {
    expect(refusalIn('de', 'Only 3 of Teal (MUG-T) left; 5 requested.')).toBe(
      'Von Teal (MUG-T) sind nur 3 da; gewünscht 5.',
    )
    expect(refusalIn('de', 'Teal: nothing was written.')).toBe('Teal: nichts wurde gespeichert.')
    expect(refusalIn('de', 'Only $& of {0} left; 5 requested.')).toBe('Von {0} sind nur $& da; gewünscht 5.')
  })

  it('translates values that are words of rules themselves', () => {
    expect(refusalIn('de', 'An order that is on hold cannot become shipped')).toBe(
      'Eine Bestellung, die angehalten ist, wird nicht shipped',
    )
    expect(refusalIn('de', 'The order is not on hold: nothing was written.')).toBe(
      'Die Bestellung ist nicht angehalten: nichts wurde gespeichert.',
    )
  })

  it('writes numbers and amounts as the language does, but for what someone has typed', () => {
    expect(refusalIn('de', 'More than 5,000 match.')).toBe('Mehr als 5.000 Treffer.')
    expect(refusalIn('de', 'Owed: £1,299.50.')).toBe('Offen: 1.299,50\u00a0£.')
    expect(refusalIn('de', 'Owed: -US$12.00.')).toBe('Offen: -12,00\u00a0$.')
    expect(refusalIn('de', 'Owed: KWD\u00a01,234.567.')).toBe('Offen: 1.234,567\u00a0KWD.')
    expect(refusalIn('de', '"£12.00" is no cost of £5.00')).toBe('„£12.00“ sind keine Kosten von 5,00\u00a0£')
    for (const value of ['5,00', '£12', 'HM-1,234', '12.50', '#1,234'])
      expect(refusalIn('de', `Owed: ${value}.`)).toBe(`Offen: ${value}.`)
  })

  it('keeps values that programs write as they are', () => {
    expect(refusalIn('de', 'status is one of: on hold, on hold')).toBe('status is one of: on hold, on hold')
  })

  it('is translated part by part where several are said at once', () => {
    expect(refusalIn('de', 'The order is not on hold. Only 3 left.')).toBe(
      'Die Bestellung ist nicht angehalten. Nur 3 da.',
    )
    expect(refusalIn('de', 'Price: Only 3 left')).toBe('Price: Nur 3 da')
    expect(refusalIn('de', 'Only 3 left, on hold')).toBe('Nur 3 da, angehalten')
    expect(refusalIn('de', 'No such thing. Only 3 left.')).toBe('No such thing. Nur 3 da.')
  })

  it('stays English where the catalog lacks it, and for readers of English', () => {
    expect(refusalIn('de', 'No such thing')).toBe('No such thing')
    expect(refusalIn('fr', 'The order is not on hold')).toBe('The order is not on hold')
    expect(refusalIn('en', 'The order is not on hold')).toBe('The order is not on hold')
    expect(refusalIn('xx', 'The order is not on hold')).toBe('The order is not on hold')
  })
})
