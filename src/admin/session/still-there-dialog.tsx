'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { useModalDialog } from '../ui/use-modal-dialog'

/** Shown a minute before the session of somebody ends who has been idle. Any sign of them keeps it. */
export function StillThereDialog() {
  const { refreshCookieAsync } = useAuth()
  const router = useRouter()
  const dialog = useModalDialog()
  const titleId = useId()
  const stay = () => void refreshCookieAsync()
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={stay} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>Are you still there?</h2>
        <p>You have not been active for a while, and are signed out in a minute. What you typed is kept.</p>
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => router.push('/admin/logout')} type="button">
            Log out
          </button>
          <button className="br-button br-button--primary" onClick={stay} type="button">
            Stay logged in
          </button>
        </div>
      </div>
    </dialog>
  )
}
