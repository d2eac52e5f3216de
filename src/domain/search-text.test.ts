import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { searchPatterns, searchText, searchTextWithin } from './search-text'

describe('the form in which texts are searched', () => {
  it.each([
    ['Crème Brûlée', 'creme brulee'],
    ['Zoë O’Brien', 'zoe obrien'],
    ["the child's", 'the childs'],
    ['the child’s', 'the childs'],
    ['child´s', 'childs'],
    ['child`s', 'childs'],
    ['Straße, STRASSE', 'strasse strasse'],
    ['Æsir Œuvre Łódź Øre Đorđe', 'aesir oeuvre lodz ore dorde'],
    ['İstanbul ıÇ', 'istanbul ic'],
    ['ﬁne Ｆｕｌｌ ＡＢＣ１２', 'fine full abc12'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Чашка Ёлка', 'чашка елка'],
    ['T-Shirt – “blue”_x\\100%', 't shirt blue x 100'],
    ['co\u00adop\u200bted', 'coopted'],
    ['a\ud800b', 'a b'],
    ['東京 ラーメン', '東京 ラーメン'],
    ['🙂', '🙂'],
    [' \t\n', ''],
  ])('of %j is %j', (text, expected) => {
    expect(searchText(text)).toBe(expected)
  })

  it('stays what it is when it is made again, and holds no wildcard, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = searchText(text)
        return searchText(once) === once && !/[%_\\'"A-Z]|^ | $| {2}/.test(once)
      }),
    )
  })
})

describe('the form of a part of a text', () => {
  it('stands in the form of the whole, whatever stands around it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 })
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("aBéÄßΣςİıﬁЖй東한Ａ－_%'´")),
      minLength: 3,
    })
    fc.assert(
      fc.property(text, fc.oneof(text, letters), text, (before, part, after) => {
        const form = searchTextWithin(part)
        return form === null || searchText(before + part + after).includes(form)
      }),
    )
    expect(searchTextWithin('Crème')).toBe('creme')
  })

  it('is unknown for what no index finds', () => {
    expect(searchTextWithin('A-')).toBeNull()
    expect(searchTextWithin('เก้าอี้')).toBeNull()
  })
})

describe('the patterns of a search', () => {
  it('are one for each word, anywhere from three letters on, where a word begins below', () => {
    expect(searchPatterns('  Ada  BYRON ada l ')).toEqual(['%ada%', '%byron%', '% l%'])
    expect(searchPatterns('HM-0 A_1')).toEqual(['%hm 0%', '%a 1%'])
    expect(searchPatterns('100% #12 “tea”')).toEqual(['%100 %', '% 12%', '% tea %'])
  })

  it('are none for what has no letter and no digit', () => {
    expect(searchPatterns('% _ -- ’')).toEqual([])
  })

  it('are few and short, whatever is typed', () => {
    const patterns = searchPatterns('abc def ghi jkl mno pqr stu vwx yza bcd '.repeat(50))
    expect(patterns).toHaveLength(8)
    expect(searchPatterns('x'.repeat(5000))).toEqual([`%${'x'.repeat(100)}%`])
  })
})
