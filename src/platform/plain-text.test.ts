import { expect, it } from 'vitest'

import { isInheritedName, textProblem, valueProblem } from './plain-text'

it('U+0000 and halves of surrogate pairs are no text, whole pairs are', () => {
  expect(textProblem('a\0b')).toBeDefined()
  expect(textProblem('a\ud83d')).toBeDefined()
  expect(textProblem('\ude00a')).toBeDefined()
  expect(textProblem('a\ud83d\ude00b, Ω, 漢')).toBeUndefined()
})

it('they are found wherever they stand in a value, in names too', () => {
  expect(valueProblem({ lines: [{ note: 'fine' }, { note: 'not \ud800' }] })).toBeDefined()
  expect(valueProblem({ 'a\0': 1 })).toBeDefined()
  expect(valueProblem({ a: [1, true, null, 'x'] })).toBeUndefined()
})

it('no depth of nesting ends the stack', () => {
  let deep: unknown = 'x'
  for (let level = 0; level < 50_000; level += 1) deep = [deep]
  expect(valueProblem(deep)).toMatch(/at most 64 levels/)
})

it('names that every object has are known as such', () => {
  expect(['constructor', '__proto__', 'toString'].map(isInheritedName)).toEqual([true, true, true])
  expect(isInheritedName('orders')).toBe(false)
})
