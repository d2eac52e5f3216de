/** U+0000, which PostgreSQL cannot store, and unpaired surrogates, which are not characters. */
const NO_CHARACTER = /[\0\ud800-\udfff]/u

/** The problem with a text that holds such code units; undefined when it is valid. */
export function textProblem(text: string): string | undefined {
  return NO_CHARACTER.test(text)
    ? 'Texts must not hold the character U+0000 or half a surrogate pair.'
    : undefined
}

/** Whether a name is a property that every object inherits: input must not use it as a key. */
export function isInheritedName(name: string): boolean {
  return name in Object.prototype
}

/** Deeper than any document, and far below the limit of the stack. */
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
 * The problem with a JSON value at any depth: an invalid text, or too deep nesting; undefined when it is valid. It
 * walks level by level, without recursion.
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
