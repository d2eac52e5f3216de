import { describe, expect, it } from 'vitest'

import { assertPassword, passwordProblem } from './password'

const OWNER = ['ada.byron@example.com', 'Ada Byron', 'countess', 'Hollin & Marsh']

describe('a password', () => {
  it('has at least twelve characters, counted as people count them', () => {
    expect(passwordProblem('elevenchars')).toMatch('at least 12')
    expect(passwordProblem('twelve chars')).toBeUndefined()
    expect(passwordProblem('🦊🦊🦊🦊🦊🦊')).toMatch('at least 12')
  })

  it('has at most two hundred, so that hashing stays bounded', () => {
    const long = Array.from({ length: 60 }, (_, index) => String(index * 7919)).join('-')
    expect(passwordProblem(long.slice(0, 200))).toBeUndefined()
    expect(passwordProblem(long.slice(0, 201))).toMatch('at most 200')
  })

  it.each(['aaaaaaaaaaaaaaa', 'abcabcabcabcabc', 'HorsehorseHorsehorse'])(
    'is not one piece over and over: %s',
    (password) => expect(() => assertPassword(password)).toThrow('repeats'),
  )

  it.each([
    '1qaz2wsx3edc',
    'Q1W2E3R4T5Y6',
    'Password1234',
    'p@ssw0rd-2024!',
    '123456qwerty',
    'passwordpassword',
    'Sony-Ericsson',
    '2024welcome2024',
  ])('is none of those tried first, however disguised: %s', (password) => {
    expect(passwordProblem(password)).toBeDefined()
  })

  it.each(['ada.byron@example.com', 'AdaByron2024', 'countess1815', 'hollin-marsh-1', 'ada.byron-99'])(
    'is not its owner’s name or address, or the shop’s name, with a little around it: %s',
    (password) => expect(passwordProblem(password, OWNER)).toMatch('too close'),
  )

  it.each([
    'correct horse battery',
    'seven quiet herons',
    'nine byrons crossing rivers',
    '漢字かな交じり文の合言葉です',
  ])('may be anything else, with or without digits and signs: %s', (password) =>
    expect(passwordProblem(password, OWNER)).toBeUndefined(),
  )
})
