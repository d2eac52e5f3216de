'use client'

import { useState } from 'react'

import { readableMailAddress } from '@/domain/address/readable-mail-address'

import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

interface UnconfirmedEmailProps {
  email: string
  resend: Action<void>
}

/** Says that a link waits in the mail, with the way to another one. */
export function UnconfirmedEmail({ email, resend }: UnconfirmedEmailProps) {
  const [outcome, setOutcome] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const sendAnother = async () => {
    setIsBusy(true)
    const result = await send(resend, undefined)
    setIsBusy(false)
    setOutcome(result.ok ? 'Another link is on its way.' : result.problem.message)
  }
  return (
    <Alert look="notice" title="Please confirm your email address">
      <p>
        We have sent a link to <strong className="wrap-anywhere">{readableMailAddress(email)}</strong>. You
        can order meanwhile.
      </p>
      {outcome === null ? (
        <Button look="quiet" className="px-0" disabled={isBusy} onClick={sendAnother}>
          {isBusy ? 'One moment…' : 'Send another link'}
        </Button>
      ) : (
        <p className="mt-2 font-medium">{outcome}</p>
      )}
    </Alert>
  )
}
