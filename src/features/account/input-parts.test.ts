import { expect, it } from 'vitest'
import { ownPasswordInput } from './input-parts'

it('a password that was not typed is named as missing, before it counts as a wrong guess', () => {
  const { error } = ownPasswordInput.safeParse({ currentPassword: '' })
  expect(error?.issues.map(({ message }) => message)).toEqual(['Enter your current password.'])
})
