/** The form's place of a field that the work desk above the form shows: nothing. Lists and filters still know it. */
export function DeskOnlyField() {
  return null
}
