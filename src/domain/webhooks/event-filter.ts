const PATTERN = /^(?:\*|[a-z][a-z_]*(?:\.[a-z][a-z_]*)*(?:\.\*)?)$/

/** Whether a text has the form of a type of events, or of several: `order.placed`, `order.*`, `*`. */
export function isTypePattern(text: string): boolean {
  return PATTERN.test(text)
}

/** Whether a pattern is for this type. */
export function matchesType(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === type) return true
  return pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1))
}

/** The types that any of the patterns is for. */
export function typesMatching<Type extends string>(
  patterns: readonly string[],
  types: readonly Type[],
): Type[] {
  return types.filter((type) => patterns.some((pattern) => matchesType(pattern, type)))
}
