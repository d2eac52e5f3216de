'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { postAction } from '../ui/post-action'

interface EndSessionButtonProps {
  userId: string
  body: { sessionId: string } | { all: true }
  text: string
  /** The same, saying which: for those who hear the page. */
  label: string
}

/** Ends one session or all of them: their next request is refused. */
export function EndSessionButton({ userId, body, text, label }: EndSessionButtonProps) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const end = async () => {
    setIsBusy(true)
    const result = await postAction(`/api/users/${userId}/sessions/end`, body)
    setIsBusy(false)
    if (result.ok) toast.success('Ended: the next request from there is refused.')
    else toast.error(result.refusal.message)
    router.refresh()
  }
  return (
    <button aria-label={label} className="br-button" disabled={isBusy} onClick={end} type="button">
      {isBusy ? 'Working…' : text}
    </button>
  )
}
