'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

interface Props {
  label: string
  /** Where it posts to. */
  path: string
  body?: object
  doneMessage: string
  /** Names what it is about, where several stand below each other. */
  'aria-label'?: string
}

/** A button that does one thing without asking for more, and says what came of it. */
export function PostButton({ label, path, body = {}, doneMessage, ...button }: Props) {
  const router = useRouter()
  const { t } = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const act = async () => {
    setIsBusy(true)
    const result = await postAction(path, body)
    setIsBusy(false)
    if (result.ok) toast.success(doneMessage)
    else toast.error(result.refusal.problems[0] ?? refusalText(result.refusal.message, { t }))
    router.refresh()
  }
  return (
    <ActionButton
      {...button}
      disabled={isBusy}
      label={isBusy ? t('Working…') : label}
      onAct={() => void act()}
    />
  )
}
