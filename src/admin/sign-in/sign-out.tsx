'use client'

import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'

import { readableMailAddress } from '@/domain/address/readable-mail-address'

import { useWords } from '../languages/use-words'
import type { ActionResult } from '../ui/post-action'
import { postAction, refusalText } from '../ui/post-action'

const PATH = '/admin/logout'

/**
 * Whether the user came here by a click within the loaded panel, such as its own "Log out". A link from another site loads
 * this page as a new document, and a link through one of our redirects arrives at a document without any user activity.
 */
function isOwnClick(): boolean {
  if (typeof window === 'undefined' || !('userActivation' in navigator)) return false
  const [loaded] = performance.getEntriesByType('navigation')
  // Before a page of the panel is shown, the window may still have the address of the one before.
  const paths = [loaded?.name ?? PATH, window.location.href].map(
    (address) => new URL(address, window.location.origin).pathname,
  )
  return paths.some((path) => path !== PATH) && navigator.userActivation.hasBeenActive
}

/** Signs out at once after a click within the panel, and asks for confirmation otherwise. */
export function SignOut({ email, wasClicked }: { email: string; wasClicked: boolean }) {
  const words = useWords()
  const { t } = words
  const [isOwn] = useState(() => wasClicked || isOwnClick())
  const [problem, setProblem] = useState<string | null>(null)
  const conclude = useCallback((result: ActionResult) => {
    // As a full page load, which leads on to the sign-in: no data of the panel stays in the browser's memory.
    if (result.ok) window.location.reload()
    else setProblem(result.refusal.message)
  }, [])
  const signOut = async () => conclude(await postAction('/api/users/logout', {}))
  useEffect(() => {
    if (isOwn) void postAction('/api/users/logout', {}).then(conclude)
  }, [isOwn, conclude])
  if (isOwn && problem === null) return <p role="status">{t('Signing out…')}</p>
  return (
    <div className="br-sign-in">
      <h1>{t('Sign out?')}</h1>
      {problem !== null && (
        <p className="br-dialog__error" role="alert">
          {refusalText(problem, words)}
        </p>
      )}
      <p>{t('You are signed in as {email}.', { email: readableMailAddress(email) })}</p>
      <button className="br-button br-button--primary" onClick={signOut} type="button">
        {t('Sign out')}
      </button>
      <Link href="/admin">{t('Back to the back office')}</Link>
    </div>
  )
}
