'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'

import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

import { postAction } from './post-action'
import type { Refusal } from './post-action'
import { useModalDialog } from './use-modal-dialog'

/** What a dialog sends, or why it cannot be sent yet. */
export type Submission = { path: string; body: object } | { problem: string }

interface Props {
  title: string
  submitLabel: string
  /** Said when it has worked. */
  doneMessage: string
  isDangerous?: boolean
  /** Where to go on when it has worked; without it, the page is shown as it is then. */
  nextPath?: string
  /** Takes the answer when it has worked, and is then the one to go on; without it, `doneMessage` is said. */
  onDone?: (answer: unknown) => void
  onClose: () => void
  onSubmit: (form: FormData) => Submission
  children: ReactNode
}

function refusalOf(problem: string): Refusal {
  return { message: problem, problems: [], allowed: [], data: {} }
}

function RefusalNote({ refusal }: { refusal: Refusal }) {
  const instead = refusal.allowed.filter(isOrderStatus).map(statusLabel)
  return (
    <div className="br-dialog__error" role="alert">
      <p>{refusal.message}</p>
      {refusal.problems.length > 0 && (
        <ul>
          {refusal.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {instead.length > 0 && <p>Possible instead: {instead.join(', ')}.</p>}
    </div>
  )
}

/** A modal form around one action: sends it, says what came of it, and shows the page as it is afterwards. */
export function ActionDialog(props: Props) {
  const {
    title,
    submitLabel,
    doneMessage,
    isDangerous = false,
    nextPath,
    onDone,
    onClose,
    onSubmit,
    children,
  } = props
  const router = useRouter()
  const dialog = useModalDialog()
  const titleId = useId()
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
    const result = await postAction(submission.path, submission.body)
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

  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={onClose} ref={dialog}>
      <form className="br-dialog__form" onSubmit={handleSubmit}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {refusal && <RefusalNote refusal={refusal} />}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            Back
          </button>
          <button
            aria-busy={isBusy}
            className={`br-button ${isDangerous ? 'br-button--danger' : 'br-button--primary'}`}
            disabled={isBusy}
            type="submit"
          >
            {isBusy ? 'Working…' : submitLabel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
