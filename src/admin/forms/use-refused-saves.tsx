'use client'

import type { ReactNode } from 'react'
import { useCallback } from 'react'

import type { GuardHost } from '../session/guarded-fetch'
import { useConflicts } from './use-conflicts'
import { useHeldKeys } from './use-held-keys'

/** Asks the person about saves that were refused for something that they can decide. */
export function useRefusedSaves(): { settle: GuardHost['settle']; dialogs: ReactNode } {
  const { settle: settleConflict, dialog: conflictDialog } = useConflicts()
  const { settle: settleHeldKey, dialog: heldKeyDialog } = useHeldKeys()
  const settle = useCallback<GuardHost['settle']>(
    async (asked, response, send) => {
      const settled = await settleConflict(asked, response, send)
      return settled === response ? settleHeldKey(asked, response) : settled
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
