import Link from 'next/link'
import type { ReactNode } from 'react'

import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** Instead of a form, when the address has no token: copied without its end, or typed. */
export function IncompleteLink() {
  return (
    <Alert look="problem" title="This link is incomplete">
      Open it from the mail again, or copy all of it.
    </Alert>
  )
}

interface LinkOutcomeProps {
  look: 'success' | 'problem'
  title: string
  children?: ReactNode
  next: { href: string; label: string }
}

/** What came of a link, and where to go on. */
export function LinkOutcome({ look, title, children, next }: LinkOutcomeProps) {
  return (
    <div className="grid gap-6">
      <Alert look={look} title={title}>
        {children}
      </Alert>
      <Button asChild size="wide" look={look === 'success' ? 'primary' : 'secondary'}>
        <Link href={next.href} prefetch={false}>
          {next.label}
        </Link>
      </Button>
    </div>
  )
}
