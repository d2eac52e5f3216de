import { describe, expect, it } from 'vitest'

import { ENGLISH, makeWords } from '@/domain/languages/words'

import { priceSettingsOf, roundingChoices } from './price-settings'

const rounding = 'to_95'
const pounds = { currency: 'GBP', words: ENGLISH }

describe('what is typed as a change of prices', () => {
  it.each([
    ['raise_percent', '3', { by: 'percent', basisPoints: 300, rounding }],
    ['raise_percent', ' 2,5 ', { by: 'percent', basisPoints: 250, rounding }],
    ['lower_percent', '12.75', { by: 'percent', basisPoints: -1275, rounding }],
    ['raise_amount', '1.5', { by: 'amount', amountMinor: 150, currency: 'GBP', rounding }],
    ['lower_amount', '0,99', { by: 'amount', amountMinor: -99, currency: 'GBP', rounding }],
    ['to', '19.99', { by: 'to', amountMinor: 1999, currency: 'GBP' }],
  ] as const)('%s %s is exact', (change, value, settings) => {
    expect(priceSettingsOf({ change, value, rounding }, pounds)).toEqual(settings)
  })

  it.each(['', 'x', '-3', '1.234', '1e3', '3 %'])('and "%s" is none', (value) => {
    expect(priceSettingsOf({ change: 'raise_percent', value, rounding }, pounds)).toBeNull()
    expect(priceSettingsOf({ change: 'to', value, rounding }, pounds)).toBeNull()
  })

  it('is an amount as any language writes it', () => {
    const words = makeWords('de')
    const set = (value: string) =>
      priceSettingsOf({ change: 'to', value, rounding }, { currency: 'EUR', words })
    expect(set('1.299,50')).toEqual({ by: 'to', amountMinor: 129_950, currency: 'EUR' })
    expect(set('1 299,50')).toEqual({ by: 'to', amountMinor: 129_950, currency: 'EUR' })
    expect(set('1.299')).toBeNull()
    expect(set('1,299')).toBeNull()
  })

  it('is rounded as the currency has decimals', () => {
    expect(roundingChoices('GBP', ENGLISH).map(({ label }) => label)).toEqual([
      ...['Not rounded', '.95', '.99', '.00', '.50', 'Nearest 0.05', 'Nearest 0.10'],
    ])
    expect(roundingChoices('JPY', ENGLISH).map(({ label }) => label)).toEqual([
      'Not rounded',
      'Nearest 5',
      'Nearest 10',
    ])
  })

  it('and says decimals as the language does', () => {
    const german = makeWords('de', { 'Nearest {amount}': 'Auf {amount}' })
    const labels = roundingChoices('EUR', german).map(({ label }) => label)
    expect(labels).toEqual(['Not rounded', ',95', ',99', ',00', ',50', 'Auf 0,05', 'Auf 0,10'])
  })
})
