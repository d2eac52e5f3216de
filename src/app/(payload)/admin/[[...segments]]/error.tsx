'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import { useWords } from '@/admin/languages/use-words'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** Stands in for a page of the panel that could not be drawn. The server's log has the code. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter()
  const { t } = useWords()
  const [isTrying, startTrying] = useTransition()
  // What failed was made by the server: drawing the same answer again would fail again.
  const tryAgain = () =>
    startTrying(() => {
      router.refresh()
      reset()
    })
  return (
    <main className="br-page br-page--alone">
      <title>{t('Something went wrong')}</title>
      <h1>{t('Something went wrong')}</h1>
      <div className="br-notice" role="alert">
        <p>{t('This page could not be shown. It is our fault, not yours. What was saved is kept.')}</p>
        {error.digest === undefined ? null : (
          <p className="br-hint">
            {t('If it stays like this, tell us this code: {code}', { code: error.digest })}
          </p>
        )}
        <p>
          <button className="br-button" disabled={isTrying} onClick={tryAgain} type="button">
            {t(isTrying ? 'Trying…' : 'Try again')}
          </button>
        </p>
        <Link href="/admin">{t('Back to the dashboard')}</Link>
      </div>
    </main>
  )
}
