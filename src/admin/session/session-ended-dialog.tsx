'use client'

import { useCallback, useEffect, useId, useState } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { SignInSteps } from '../sign-in/sign-in-steps'
import { useModalDialog } from '../ui/use-modal-dialog'
import { findSignedInUser } from './session-check'

interface Props {
  /** The user that the page was opened by. */
  userId: string
  /** Called when the same user is signed in again. */
  onGoOn: () => void
}

type Found = 'unknown' | 'stranger' | 'must-set-up'

const WORDS = {
  stranger: msg(
    'Another account is signed in now, and what you typed here belongs to yours. Reload the page to work under that account, or sign in again here.',
  ),
  'must-set-up': msg(
    'Your role now requires two-step sign-in. Open the back office in another tab, set it up there and come back.',
  ),
} satisfies Record<Exclude<Found, 'unknown'>, string>

/** Checks again whenever the user returns to the page: they may have signed in in another tab. */
function useReturn(onReturn: () => void) {
  useEffect(() => {
    const events = ['focus', 'pointerdown'] as const
    for (const event of events) window.addEventListener(event, onReturn)
    return () => {
      for (const event of events) window.removeEventListener(event, onReturn)
    }
  }, [onReturn])
}

/** Covers the panel when the session has ended, until the user has signed in again. The page below keeps its state. */
export function SessionEndedDialog({ userId, onGoOn }: Props) {
  const { t } = useWords()
  const dialog = useModalDialog()
  const titleId = useId()
  const [found, setFound] = useState<Found>('unknown')
  const look = useCallback(
    async (hasSignedIn: boolean) => {
      const user = await findSignedInUser((input, init) => fetch(input, init))
      if (user?.id === userId) onGoOn()
      else if (user) setFound('stranger')
      else setFound(hasSignedIn && user === null ? 'must-set-up' : 'unknown')
    },
    [onGoOn, userId],
  )
  const handleReturn = useCallback(() => void look(false), [look])
  useReturn(handleReturn)
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog br-dialog--session"
      onCancel={(event) => event.preventDefault()}
      ref={dialog}
    >
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('Your session has ended')}</h2>
        <p>{t('Sign in again to go on where you were. What you typed is kept.')}</p>
        {found !== 'unknown' && (
          <p className="br-dialog__warning" role="alert">
            {t(WORDS[found])}
          </p>
        )}
        <SignInSteps onSignedIn={() => void look(true)} />
        {found === 'stranger' && (
          <button className="br-button" onClick={() => window.location.reload()} type="button">
            {t('Reload the page')}
          </button>
        )}
      </div>
    </dialog>
  )
}
