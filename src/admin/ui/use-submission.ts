import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FormEvent } from 'react'

import { sendAction } from './post-action'
import type { Refusal, SentAction } from './post-action'

/** What a dialog sends, or why it cannot be sent yet. */
export type Submission = SentAction | { problem: string }

/** What a dialog's form sends, and how it goes on when that has worked. */
export interface DialogAction {
  /** Said when it has worked. */
  doneMessage: string
  /** Where to go on when it has worked; without it, the page is shown as it is then. */
  nextPath?: string
  /** Takes the answer when it has worked, and is then the one to go on; without it, `doneMessage` is said. */
  onDone?: (answer: unknown) => void
  onClose: () => void
  onSubmit: (form: FormData) => Submission
}

function refusalOf(problem: string): Refusal {
  return { message: problem, problems: [], allowed: [], data: {} }
}

/** Sends a dialog's form once at a time, and keeps why it was refused. */
export function useSubmission({ doneMessage, nextPath, onDone, onClose, onSubmit }: DialogAction) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const submission = onSubmit(new FormData(event.currentTarget))
    if ('problem' in submission) {
      setRefusal(refusalOf(submission.problem))
      return
    }
    setIsBusy(true)
    const result = await sendAction(submission)
    setIsBusy(false)
    if (!result.ok) {
      setRefusal(result.refusal)
      return
    }
    if (onDone) {
      onDone(result.answer)
      return
    }
    toast.success(doneMessage)
    onClose()
    if (nextPath === undefined) router.refresh()
    else router.push(nextPath)
  }
  return { isBusy, refusal, handleSubmit }
}
