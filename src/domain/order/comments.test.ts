import { describe, expect, it } from 'vitest'

import { assertChangeableComment, mayChangeComment } from './comments'

const WRITTEN = '2026-11-30T08:00:00.000Z'
const author = { type: 'user', id: 'ada' }
const comment = { actorType: 'user', actorId: 'ada', createdAt: WRITTEN, removedAt: null }
const after = (hours: number) => new Date(new Date(WRITTEN).getTime() + hours * 60 * 60 * 1000)

describe('a comment', () => {
  it('is changed by its author for a day', () => {
    expect(mayChangeComment(comment, author, after(24))).toBe(true)
    expect(() => assertChangeableComment(comment, author, after(24))).not.toThrow()
    expect(() => assertChangeableComment(comment, author, after(25))).toThrow('write another one')
    expect(mayChangeComment(comment, author, after(25))).toBe(false)
  })

  it('is not changed by others, nor by a key of its author', () => {
    for (const other of [
      { type: 'user', id: 'bob' },
      { type: 'key', id: 'ada' },
      { type: 'system', id: null },
    ]) {
      expect(mayChangeComment(comment, other, after(1))).toBe(false)
      expect(() => assertChangeableComment(comment, other, after(1))).toThrow('Only its author')
    }
  })

  it('that is removed stays removed', () => {
    const removed = { ...comment, removedAt: WRITTEN }
    expect(() => assertChangeableComment(removed, author, after(1))).toThrow('removed already')
  })
})
