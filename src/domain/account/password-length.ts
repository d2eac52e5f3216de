/** In characters. Length is what makes a password hard to guess; no rules about kinds of characters. */
export const MIN_PASSWORD_LENGTH = 12
/** In characters. Bounds what is hashed. */
export const MAX_PASSWORD_LENGTH = 200

/**
 * Why a password's length is refused; undefined when it is fine. This part of the rule runs in the browser, without
 * the list of common passwords.
 */
export function passwordLengthProblem(password: string): string | undefined {
  const { length } = Array.from(password)
  if (length < MIN_PASSWORD_LENGTH) return `A password has at least ${MIN_PASSWORD_LENGTH} characters.`
  if (length > MAX_PASSWORD_LENGTH) return `A password has at most ${MAX_PASSWORD_LENGTH} characters.`
  return undefined
}
