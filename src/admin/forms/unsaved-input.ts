import type { Values } from './touched-input'

/** A form of the panel whose document may be saved. */
export interface OpenForm {
  /** Where it is saved: the path of its document in Payload's API. */
  path: string
  /** Whether it holds input that is not stored; true as well while a save runs or after a refused one. */
  isUnsaved: boolean
  /** Of these values, those that the user changed since the form was loaded or last saved. */
  touchedIn: (mine: Values) => Values
  /** Saves it, as a draft where there are drafts. Answers whether that worked. */
  save: () => Promise<boolean>
}

const forms = new Map<symbol, OpenForm>()
const listeners = new Set<() => void>()

function notify(): void {
  for (const listener of listeners) listener()
}

/** Registers a form, or its new state, until `forgetForm`. */
export function noteForm(key: symbol, form: OpenForm): void {
  const was = hasUnsavedInput()
  forms.set(key, form)
  if (was !== hasUnsavedInput()) notify()
}

/** Removes a form that has left the page. */
export function forgetForm(key: symbol): void {
  const was = hasUnsavedInput()
  forms.delete(key)
  if (was !== hasUnsavedInput()) notify()
}

/** Calls `listener` whenever `hasUnsavedInput` changes. Returns the function that unsubscribes. */
export function subscribeToUnsavedInput(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether any registered form holds input that is not stored, but for the one that is saved at `exceptPath`. */
export function hasUnsavedInput(exceptPath?: string): boolean {
  return [...forms.values()].some(({ isUnsaved, path }) => isUnsaved && path !== exceptPath)
}

/** The form that is saved at a path. Of two, as with a drawer above its own page, the one that was opened last. */
export function formSavedAt(path: string): OpenForm | undefined {
  return [...forms.values()].findLast((form) => form.path === path)
}

/** Saves all that is typed, one form after the other, but for the one at `exceptPath`. Answers whether all of it is stored. */
export async function saveUnsavedInput(exceptPath?: string): Promise<boolean> {
  for (const form of [...forms.values()]) {
    if (form.isUnsaved && form.path !== exceptPath && !(await form.save())) return false
  }
  return true
}
