import { describe, expect, it } from 'vitest'

import { CATALOG_KEY, ENGLISH, makeWords, placeholdersOf, wordsOf } from './words'

const german = makeWords('de', {
  'Order {number} is placed.': 'Bestellung {number} ist aufgegeben.',
  'Order|verb': 'Bestellen',
  '{count} orders of {name}': {
    one: '{count} Bestellung von {name}',
    other: '{count} Bestellungen von {name}',
  },
})

describe('words in the language of who reads', () => {
  it('are translated, with values at the places that the language has for them', () => {
    expect(german.t('Order {number} is placed.', { number: 'HM-1' })).toBe('Bestellung HM-1 ist aufgegeben.')
    expect(ENGLISH.t('Order {number} is placed.', { number: 'HM-1' })).toBe('Order HM-1 is placed.')
  })

  it('stay English where there is no translation, without what tells them apart', () => {
    expect(german.t('Unknown {thing}', { thing: 1234 })).toBe('Unknown 1.234')
    expect(german.t('Order|verb')).toBe('Bestellen')
    expect(ENGLISH.t('Order|verb')).toBe('Order')
    expect(german.t('toString')).toBe('toString')
  })

  it('follow the number by the rules of the language', () => {
    const counted = (count: number) =>
      german.tn(count, ['{count} order of {name}', '{count} orders of {name}'], { name: 'A' })
    expect([0, 1, 1234].map(counted)).toEqual([
      '0 Bestellungen von A',
      '1 Bestellung von A',
      '1.234 Bestellungen von A',
    ])
    expect(ENGLISH.tn(1, ['{count} order', '{count} orders'])).toBe('1 order')
    // French has no plural for none.
    const french = makeWords('fr', {
      '{count} orders': { one: '{count} commande', other: '{count} commandes' },
    })
    expect([0, 1, 2].map((count) => french.tn(count, ['{count} order', '{count} orders']))).toEqual([
      '0 commande',
      '1 commande',
      '2 commandes',
    ])
  })

  it('leave a value that looks like a placeholder as it is', () => {
    expect(german.t('{a} and {b}', { a: '{b}', b: 'x' })).toBe('{b} and x')
  })

  it('write numbers and amounts as the language does', () => {
    expect(german.amount(123456, 'EUR')).toBe('1.234,56\u00a0€')
    expect(german.amount(null, 'EUR')).toBe('–')
    expect(german.number(1234.5)).toBe('1.234,5')
  })

  it('come from what the panel knows of its reader', () => {
    const translations = { [CATALOG_KEY]: { Orders: 'Bestellungen' } }
    expect(wordsOf({ language: 'de', translations }).t('Orders')).toBe('Bestellungen')
    expect(wordsOf({ language: 'de', translations })).toBe(wordsOf({ language: 'de', translations }))
    expect(wordsOf({ language: 'en', translations: {} })).toBe(ENGLISH)
    expect(wordsOf({ language: 'it', translations })).toBe(ENGLISH)
  })

  it('name their placeholders', () => {
    expect(placeholdersOf('{b} of {a}, {b}')).toEqual(['a', 'b'])
  })
})
