import { describe, expect, it } from 'vitest'

import { readFindText } from './find-text'

describe('what is typed to find something', () => {
  it('names an order with or without #, in any letter case', () => {
    for (const typed of ['#t-00042', '# T-00042', 'T-00042', ' t-00042 '])
      expect(readFindText(typed).codes).toContain('T-00042')
  })

  it('names a tracking number with the spaces that people write into it', () => {
    expect(readFindText('1z 999 aa1').codes).toContain('1Z999AA1')
  })

  it('names a telephone number with or without its country and its zeros', () => {
    const forms = ['+44 113 496 0000', '0113 496 0000', '(0113) 496-0000'].map((typed) => readFindText(typed))
    const [long, ...short] = forms.map(({ phone }) => phone?.slice(0, -1) ?? '')
    for (const each of short) expect(long?.startsWith(each)).toBe(true)
    expect(readFindText('113 Elm').phone).toBeNull()
    expect(readFindText('0042').phone).toBeNull()
  })

  it('names a city by its beginning, without accents', () => {
    expect(readFindText('Malmö').city).toBe('malmo%')
    expect(readFindText('123').city).toBeNull()
  })

  it('holds no wildcard of the person', () => {
    const { city, patterns } = readFindText('%_\\')
    expect([city, ...patterns].join('').replaceAll('%', '')).not.toMatch(/[_\\]/)
  })
})
