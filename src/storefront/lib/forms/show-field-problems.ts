import type { ActionProblem } from './action-result'

/** Puts the server's problems beside their fields; true when every one of them found its field. */
export function showFieldProblems<Name extends string>(
  { fields }: Pick<ActionProblem, 'fields'>,
  names: readonly Name[],
  setError: (name: Name, error: { message: string }, options: { shouldFocus: boolean }) => void,
): boolean {
  const entries = Object.entries(fields ?? {})
  const shown = entries.filter(([path, message]) => {
    const name = names.find((candidate) => candidate === path)
    if (name === undefined) return false
    setError(name, { message }, { shouldFocus: true })
    return true
  })
  return entries.length > 0 && shown.length === entries.length
}
