import { describe, expect, it } from 'vitest'

import { PANEL_LANGUAGES } from '@/domain/languages/languages'
import type { PanelLanguage } from '@/domain/languages/languages'
import { ENGLISH, makeWords } from '@/domain/languages/words'
import { listDays } from '@/domain/reports/report-period'

import { labelStep, pointLabel, shortPointLabel } from './chart-labels'

const LANGUAGES = Object.keys(PANEL_LANGUAGES) as PanelLanguage[]
const spanish = makeWords('es', { '{month} {year}': '{month} de {year}' })

describe('labels of a chart', () => {
  it('name a bar in full', () => {
    expect(pointLabel('14:00', 'hour', ENGLISH)).toBe('14:00')
    expect(pointLabel('2026-11-28', 'day', ENGLISH)).toBe('28 Nov 2026')
    expect(pointLabel('2026-11-01', 'month', ENGLISH)).toBe('November 2026')
    expect(pointLabel('2026-11-28', 'day', makeWords('de'))).toBe('28. Nov. 2026')
    expect(pointLabel('2026-11-01', 'month', spanish)).toBe('noviembre de 2026')
  })

  it.each([
    ['en', '5 Sep', 'Sep'],
    ['de', '5. Sept.', 'Sept.'],
    ['fr', '5 sept.', 'sept.'],
    ['es', '5 sept', 'sept'],
  ] as const)('are short in %s', (language, day, month) => {
    expect(shortPointLabel('2026-09-05', 'day', language)).toBe(day)
    expect(shortPointLabel('2026-09-01', 'month', language)).toBe(month)
    expect(shortPointLabel('09:00', 'hour', language)).toBe('09:00')
  })

  it.each([
    ['2026-11-01', '2026-11-07', 1],
    ['2026-11-01', '2026-11-30', 7],
    ['2026-09-01', '2026-11-30', 14],
  ])('stand as far apart as ever in English from %s to %s', (first, last, apart) => {
    const labels = listDays({ first, last }).map((day) => shortPointLabel(day, 'day', 'en'))
    expect(labelStep(labels, 'day')).toBe(apart)
  })

  it.each(LANGUAGES)('have room below the bars in %s, however many days there are', (language) => {
    for (let count = 1; count <= 92; count++) {
      const days = listDays({ first: '2026-09-01', last: '2026-12-01' }).slice(0, count)
      const labels = days.map((day) => shortPointLabel(day, 'day', language))
      const shown = Math.ceil(count / labelStep(labels, 'day'))
      expect(shown * Math.max(...labels.map(({ length }) => length))).toBeLessThanOrEqual(54)
    }
  })
})
