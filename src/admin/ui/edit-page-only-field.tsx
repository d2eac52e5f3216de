/** Renders nothing: the view above the form shows this field already. Lists and filters still have it. */
export function EditPageOnlyField() {
  return null
}
