'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import { Page } from '@/storefront/components/layout/page'
import { Button } from '@/storefront/components/ui/button'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** Shown in place of a shop page that failed; the server's log has the code. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter()
  const [isTrying, startTrying] = useTransition()
  // What failed was made by the server: drawing the same answer again would fail again.
  const tryAgain = () =>
    startTrying(() => {
      router.refresh()
      reset()
    })
  return (
    <Page
      title="Something went wrong here"
      intro="It is our fault, not yours. Your basket is kept."
      width="narrow"
    >
      <title>Something went wrong</title>
      <div role="alert" className="grid justify-items-start gap-4">
        <Button onClick={tryAgain} disabled={isTrying}>
          {isTrying ? 'Trying…' : 'Try again'}
        </Button>
        {error.digest === undefined ? null : (
          <p className="text-sm text-muted">If it stays like this, tell us this code: {error.digest}</p>
        )}
      </div>
    </Page>
  )
}
