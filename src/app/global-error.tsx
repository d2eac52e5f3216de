'use client'

import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@fontsource-variable/figtree/wght.css'
import '@/storefront/styles.css'

import { Page } from '@/storefront/components/layout/page'
import { Button } from '@/storefront/components/ui/button'

interface GlobalErrorProps {
  error: Error & { digest?: string }
}

/** Stands in for a whole page whose frame could not be made, e.g. while the database is away. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong</title>
        <main>
          <Page
            title="We are not open just now"
            intro="Something on our side does not answer."
            width="narrow"
          >
            <div role="alert" className="grid justify-items-start gap-4">
              <Button onClick={() => window.location.reload()}>Try again</Button>
              {error.digest === undefined ? null : (
                <p className="text-sm text-muted">If it stays like this, tell us this code: {error.digest}</p>
              )}
            </div>
          </Page>
        </main>
      </body>
    </html>
  )
}
