'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

/** Puts a failed job back into its queue. */
export function RetryJobButton({ jobId, label }: { jobId: string; label: string }) {
  const router = useRouter()
  const { t } = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const retry = async () => {
    setIsBusy(true)
    const result = await postAction(`/api/failed-jobs/${jobId}/retry`, {})
    setIsBusy(false)
    if (result.ok) toast.success(t('The job is queued again.'))
    else toast.error(refusalText(result.refusal.message, { t }))
    router.refresh()
  }
  return (
    <ActionButton
      aria-label={t('Retry {job}', { job: label })}
      disabled={isBusy}
      label={isBusy ? t('Working…') : t('Retry')}
      onAct={() => void retry()}
    />
  )
}
