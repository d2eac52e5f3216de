'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

interface AccountButtonProps {
  label: string
  /** A longer accessible name. */
  spokenLabel?: string
  path: string
  body?: object
  /** Said when it has worked. */
  done: string
}

/** Does one thing for the account at once. */
export function AccountButton({ label, spokenLabel, path, body = {}, done }: AccountButtonProps) {
  const router = useRouter()
  const words = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const act = async () => {
    setIsBusy(true)
    const result = await postAction(path, body)
    setIsBusy(false)
    if (result.ok) toast.success(done)
    else toast.error(refusalText(result.refusal.message, words))
    router.refresh()
  }
  return (
    <ActionButton
      aria-label={spokenLabel}
      disabled={isBusy}
      label={isBusy ? words.t('Working…') : label}
      onAct={() => void act()}
    />
  )
}
