/** U+0000, which PostgreSQL has no way to store, and halves of a surrogate pair, which are no characters at all. */
const NO_CHARACTER = /[\0\ud800-\udfff]/u

/** What is said about a text that holds no characters; undefined when it is fine. */
export function textProblem(text: string): string | undefined {
  return NO_CHARACTER.test(text)
    ? 'Texts must not hold the character U+0000 or half a surrogate pair.'
    : undefined
}

/** Names of properties that every object has: as names of input they would reach those. */
export function isInheritedName(name: string): boolean {
  return name in Object.prototype
}

/** Deeper than any document, and far from the end of the stack. */
const MAX_VALUE_DEPTH = 64

function namesOf(item: object): string[] {
  return Array.isArray(item) ? [] : Object.keys(item)
}

function itemProblem(item: unknown): string | undefined {
  if (typeof item === 'string') return textProblem(item)
  if (typeof item !== 'object' || item === null) return undefined
  const names = namesOf(item)
  if (names.includes('__proto__')) return 'There is no field "__proto__".'
  return names.map(textProblem).find((problem) => problem !== undefined)
}

const isObject = (item: unknown): item is object => typeof item === 'object' && item !== null

/**
 * What is wrong with a value that came as JSON, wherever in it: a text that is none, or nesting without end. It goes level
 * by level, so that no depth of a value is a depth of the stack.
 */
export function valueProblem(value: unknown): string | undefined {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VALUE_DEPTH) return `Values nest at most ${String(MAX_VALUE_DEPTH)} levels deep.`
    for (const item of level) {
      const problem = itemProblem(item)
      if (problem !== undefined) return problem
    }
    level = level.flatMap((item) => (isObject(item) ? (Object.values(item) as unknown[]) : []))
  }
  return undefined
}
