import { describe, expect, it } from 'vitest'

import { matchingColleagues, mentionedIn, typedMention, withMention } from './mentions'

const STAFF = [
  { id: '1', name: 'Ada Byron' },
  { id: '2', name: 'Grace Hopper' },
]

describe('a mention', () => {
  it('begins with an @ at the beginning of a word', () => {
    expect(typedMention('Ask @Gr', 7)).toBe('Gr')
    expect(typedMention('@', 1)).toBe('')
    expect(typedMention('ada@example', 11)).toBeNull()
  })

  it('is found by the beginning of any word of a name', () => {
    expect(matchingColleagues(STAFF, 'hop').map(({ id }) => id)).toEqual(['2'])
    expect(matchingColleagues(STAFF, 'x')).toEqual([])
  })

  it('takes the place of what was typed, and counts while the whole name stands there', () => {
    expect(withMention('Ask @Gr please', 7, 'Grace Hopper')).toEqual({
      text: 'Ask @Grace Hopper  please',
      caret: 18,
    })
    expect(mentionedIn('Ask @Grace Hopper', STAFF)).toEqual(['2'])
    expect(mentionedIn('Ask @Grace', STAFF)).toEqual([])
  })
})
