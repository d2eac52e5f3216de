import { describe, expect, it } from 'vitest'

import { ENGLISH, makeWords } from '../../languages/words'
import { editWords } from './edit-words'
import { editWordsIn } from './edit-words-in'

const GERMAN = makeWords('de', {
  Discount: 'Rabatt',
  Total: 'Gesamt',
  'Email address changed': 'E-Mail-Adresse geändert',
  'Removed {quantity} × {name} at {price}': '{quantity} × {name} zu {price} entfernt',
  'Added {quantity} × {name} at {price}': '{quantity} × {name} zu {price} hinzugefügt',
  '{name}: discount {before} → {after}': '{name}: Rabatt {before} → {after}',
  '{name}: {before} → {after} each': '{name}: je {before} → {after}',
})

const mug = { title: 'Mug: at home', sku: 'MUG', quantity: 2, unitPriceMinor: 1250, ownDiscountMinor: 0 }
const totals = { discountTotalMinor: 0, shippingTotalMinor: 499, taxTotalMinor: 0, totalMinor: 2999 }

const sentences = editWords({
  currency: 'GBP',
  kept: [[mug, { ...mug, quantity: 3, unitPriceMinor: 1000, ownDiscountMinor: 50 }]],
  removed: [{ ...mug, title: 'Plate', sku: '' }],
  added: [{ ...mug, title: 'Look at me', sku: 'CUP' }],
  before: totals,
  after: { ...totals, discountTotalMinor: -50, totalMinor: 123_400 },
  others: ['Email address'],
})

describe('what an edit changed, in the words of who reads it', () => {
  it('is said anew in another language, with amounts as that writes them', () => {
    expect(sentences.map((sentence) => editWordsIn(sentence, 'GBP', GERMAN))).toEqual([
      'Mug: at home (MUG): 2 → 3',
      'Mug: at home (MUG): je 12,50\u00a0£ → 10,00\u00a0£',
      'Mug: at home (MUG): Rabatt 0,00\u00a0£ → 0,50\u00a0£',
      '2 × Plate zu 12,50\u00a0£ entfernt',
      '2 × Look at me (CUP) zu 12,50\u00a0£ hinzugefügt',
      'E-Mail-Adresse geändert',
      'Rabatt: 0,00\u00a0£ → -0,50\u00a0£',
      'Gesamt: 29,99\u00a0£ → 1.234,00\u00a0£',
    ])
  })

  it('stays as it is in English, and where it is no such sentence', () => {
    expect(sentences.map((sentence) => editWordsIn(sentence, 'GBP', ENGLISH))).toEqual(sentences)
    expect(editWordsIn('Something else', 'GBP', GERMAN)).toBe('Something else')
  })
})
