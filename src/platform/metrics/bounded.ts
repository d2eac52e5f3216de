/** What stands for values that are not told apart. */
export const OTHER = 'other'

/** Tells at most `max` values of a label apart; later ones are `other`. */
export function boundedTo(max: number): (value: string) => string {
  const known = new Set<string>()
  return (value) => {
    if (known.has(value)) return value
    if (known.size >= max) return OTHER
    known.add(value)
    return value
  }
}
