'use client'

import { useState } from 'react'

import { forgetLinkToken, useLinkToken } from '../../hooks/use-link-token'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import { Button } from '../ui/button'
import { IncompleteLink, LinkOutcome } from './link-states'

interface ConfirmLinkProps {
  action: (input: { token: string }) => Promise<ActionResult>
  label: string
  doneTitle: string
  /** What to do when it did not work. */
  ifDead: string
}

const NEXT = { href: '/account', label: 'Go to your account' }

/** A button that follows the link of a mail: mail programs open links to look at them, but press no buttons. */
export function ConfirmLink({ action, label, doneTitle, ifDead }: ConfirmLinkProps) {
  const token = useLinkToken()
  const [isBusy, setIsBusy] = useState(false)
  const [result, setResult] = useState<ActionResult | null>(null)
  const confirm = async () => {
    setIsBusy(true)
    const answer = await action({ token: token ?? '' })
    setIsBusy(false)
    if (answer.ok) forgetLinkToken()
    setResult(answer)
  }
  if (result?.ok) return <LinkOutcome look="success" title={doneTitle} next={NEXT} />
  if (token === '') return <IncompleteLink />
  if (result !== null) {
    return (
      <LinkOutcome
        look="problem"
        title={result.problem.fields?.['token'] ?? result.problem.message}
        next={NEXT}
      >
        {ifDead}
      </LinkOutcome>
    )
  }
  return (
    <Button size="wide" onClick={confirm} disabled={isBusy || token === null}>
      {isBusy ? 'One moment…' : label}
    </Button>
  )
}
