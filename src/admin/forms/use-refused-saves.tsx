'use client'

import type { ReactNode } from 'react'
import { useCallback } from 'react'

import type { GuardHost } from '../session/guarded-fetch'
import { useConflicts } from './use-conflicts'
import { useHeldKeys } from './use-held-keys'

/** Asks the user about refused saves that they can resolve: version conflicts and taken keys. */
export function useRefusedSaves(): { settle: GuardHost['settle']; dialogs: ReactNode } {
  const { settle: settleConflict, dialog: conflictDialog } = useConflicts()
  const { settle: settleHeldKey, dialog: heldKeyDialog } = useHeldKeys()
  const settle = useCallback<GuardHost['settle']>(
    async (request, response, send) => {
      const settled = await settleConflict(request, response, send)
      return settled === response ? settleHeldKey(request, response) : settled
    },
    [settleConflict, settleHeldKey],
  )
  return {
    settle,
    dialogs: (
      <>
        {conflictDialog}
        {heldKeyDialog}
      </>
    ),
  }
}
