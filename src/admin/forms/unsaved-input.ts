import type { Values } from './touched-input'

/** A form of the panel whose document may be saved. */
export interface OpenForm {
  /** Where it is saved: the path of its document in Payload's API. */
  path: string
  /** Whether something is typed in it that is not stored, a save that goes on or was refused included. */
  isUnsaved: boolean
  /** What of its values its person changed since it was loaded or last saved. */
  touchedIn: (mine: Values) => Values
  /** Saves it, as a draft where there are drafts. Answers whether that worked. */
  save: () => Promise<boolean>
}

const forms = new Map<symbol, OpenForm>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Notes how a form stands, until it is forgotten. */
export function noteForm(key: symbol, form: OpenForm): void {
  const was = hasUnsavedInput()
  forms.set(key, form)
  if (was !== hasUnsavedInput()) tell()
}

export function forgetForm(key: symbol): void {
  const was = hasUnsavedInput()
  forms.delete(key)
  if (was !== hasUnsavedInput()) tell()
}

export function subscribeToUnsavedInput(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function hasUnsavedInput(): boolean {
  return [...forms.values()].some(({ isUnsaved }) => isUnsaved)
}

/** The form that is saved at a path. Of two, as with a drawer above its own page, the one that was opened last. */
export function formSavedAt(path: string): OpenForm | undefined {
  return [...forms.values()].findLast((form) => form.path === path)
}

/** Saves all that is typed, one form after the other. Answers whether all of it is stored. */
export async function saveUnsavedInput(): Promise<boolean> {
  for (const form of [...forms.values()]) {
    if (form.isUnsaved && !(await form.save())) return false
  }
  return true
}
