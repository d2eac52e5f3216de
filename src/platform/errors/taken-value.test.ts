import { describe, expect, it } from 'vitest'

import { saysTaken } from './taken-value'

describe('a value that is taken', () => {
  it.each([
    'Value must be unique',
    'A user with the given email is already registered.',
    'Wert muss einzigartig sein',
    'La valeur doit être unique',
    'El valor debe ser único',
  ])('is known by what Payload says of it: %s', (message) => {
    expect(saysTaken(message)).toBe(true)
  })

  it('is not taken for another problem', () => {
    expect(saysTaken('This field is required.')).toBe(false)
  })
})
