'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { useWords } from '../languages/use-words'
import { useModalDialog } from '../ui/use-modal-dialog'

/** Shown a minute before the session of an idle user ends; any activity keeps the session. */
export function StillThereDialog() {
  const { refreshCookieAsync } = useAuth()
  const { t } = useWords()
  const router = useRouter()
  const dialog = useModalDialog()
  const titleId = useId()
  const stay = () => void refreshCookieAsync()
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={stay} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('Are you still there?')}</h2>
        <p>
          {t('You have not been active for a while, and are signed out in a minute. What you typed is kept.')}
        </p>
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => router.push('/admin/logout')} type="button">
            {t('Sign out')}
          </button>
          <button className="br-button br-button--primary" onClick={stay} type="button">
            {t('Stay signed in')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
