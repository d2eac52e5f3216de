import { invalidField } from './errors'

/** In characters. Length is what makes a password hard to guess; no rules about kinds of characters. */
export const MIN_PASSWORD_LENGTH = 12
/** In characters. Bounds what is hashed. */
export const MAX_PASSWORD_LENGTH = 200

/** Why a password is refused; undefined when it is fine. */
export function passwordProblem(password: string): string | undefined {
  const characters = Array.from(password)
  const { length } = characters
  if (length < MIN_PASSWORD_LENGTH) return `A password has at least ${MIN_PASSWORD_LENGTH} characters.`
  if (length > MAX_PASSWORD_LENGTH) return `A password has at most ${MAX_PASSWORD_LENGTH} characters.`
  if (new Set(characters).size < 4) return 'This password repeats too few characters.'
  return undefined
}

/** @throws DomainError `VALIDATION_ERROR` about `password`. */
export function assertPassword(password: string): void {
  const problem = passwordProblem(password)
  if (problem !== undefined) throw invalidField('password', problem)
}
