'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { postAction } from '../ui/post-action'

/** Puts a failed job back into its queue. */
export function RetryJobButton({ jobId, label }: { jobId: string; label: string }) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const retry = async () => {
    setIsBusy(true)
    const result = await postAction(`/api/failed-jobs/${jobId}/retry`, {})
    setIsBusy(false)
    if (result.ok) toast.success('The job is queued again.')
    else toast.error(result.refusal.message)
    router.refresh()
  }
  return (
    <ActionButton
      aria-label={`Retry ${label}`}
      disabled={isBusy}
      label={isBusy ? 'Working…' : 'Retry'}
      onAct={() => void retry()}
    />
  )
}
