import { useSyncExternalStore } from 'react'

import { hasUnsavedInput, subscribeToUnsavedInput } from './unsaved-input'

/** Whether any form of the page holds input that is not stored. */
export function useUnsavedInput(): boolean {
  return useSyncExternalStore(subscribeToUnsavedInput, hasUnsavedInput, () => false)
}
