'use client'

import { Page } from '@/storefront/components/layout/page'
import { Button } from '@/storefront/components/ui/button'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <Page
      title="Something went wrong here"
      intro="It is our fault, not yours. Your basket is kept."
      width="narrow"
    >
      <div role="alert" className="grid justify-items-start gap-4">
        <Button onClick={reset}>Try again</Button>
        {error.digest === undefined ? null : (
          <p className="text-sm text-muted">If it stays like this, tell us this code: {error.digest}</p>
        )}
      </div>
    </Page>
  )
}
