/** A column of lists has no place in the form. */
export function ColumnOnlyField() {
  return null
}
