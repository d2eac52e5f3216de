'use client'

import { useState } from 'react'

import { forgetLinkToken, useLinkToken } from '../../hooks/use-link-token'
import type { ActionResult } from '@/storefront/lib/forms/action-result'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { IncompleteLink, LinkOutcome } from './link-states'

interface ConfirmLinkProps {
  action: Action<{ token: string }>
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
    const answer = await send(action, { token: token ?? '' })
    setIsBusy(false)
    if (answer.ok) forgetLinkToken()
    setResult(answer)
  }
  if (result?.ok) return <LinkOutcome look="success" title={doneTitle} next={NEXT} />
  if (token === '') return <IncompleteLink />
  const problem = result?.ok === false ? result.problem : null
  if (problem !== null && problem.isLost !== true) {
    return (
      <LinkOutcome look="problem" title={problem.fields?.['token'] ?? problem.message} next={NEXT}>
        {ifDead}
      </LinkOutcome>
    )
  }
  return (
    <div className="grid gap-4">
      {problem === null || isBusy ? null : <Alert look="problem">{problem.message}</Alert>}
      <Button size="wide" onClick={confirm} disabled={isBusy || token === null}>
        {isBusy ? 'One moment…' : label}
      </Button>
    </div>
  )
}
