import { describe, expect, it } from 'vitest'

import { COUNTRIES } from '@/domain/address/country'

import { countriesIn } from './countries'

describe('the countries of a choice', () => {
  it('have their names in the language of who chooses, in the order of these', () => {
    const german = countriesIn('de')
    expect(german).toHaveLength(COUNTRIES.length)
    expect(german.find(({ code }) => code === 'GB')?.name).toBe('Vereinigtes Königreich')
    expect(german.findIndex(({ code }) => code === 'AT')).toBeGreaterThan(
      german.findIndex(({ code }) => code === 'EG'),
    )
    expect(countriesIn('de')).toBe(german)
  })

  it('are those of the table in English', () => {
    expect(countriesIn('en')).toBe(COUNTRIES)
  })
})
