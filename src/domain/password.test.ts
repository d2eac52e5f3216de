import { describe, expect, it } from 'vitest'

import { assertPassword, passwordProblem } from './password'

describe('a password', () => {
  it('has at least twelve characters, counted as people count them', () => {
    expect(passwordProblem('elevenchars')).toMatch('at least 12')
    expect(passwordProblem('twelve chars')).toBeUndefined()
    expect(passwordProblem('🦊🦊🦊🦊🦊🦊')).toMatch('at least 12')
  })

  it('has at most two hundred, so that hashing stays bounded', () => {
    expect(passwordProblem('abcdefghij'.repeat(20))).toBeUndefined()
    expect(passwordProblem('abcdefghij'.repeat(20) + 'k')).toMatch('at most 200')
  })

  it('is not one character over and over', () => {
    expect(() => assertPassword('aaaaaaaaaaaaaaa')).toThrow('repeats')
  })
})
