'use client'

import { useId, useState } from 'react'

import { postAction } from '../ui/post-action'
import { useModalDialog } from '../ui/use-modal-dialog'
import type { HeldKey } from './held-key'

interface Props {
  held: HeldKey
  onFreed: () => void
  onClose: () => void
}

/** Frees what the trash holds by the action at a path, and keeps why that failed. */
function useFreeing(onFreed: () => void) {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const free = async (path: string) => {
    setIsBusy(true)
    const result = await postAction(path, {})
    if (result.ok) {
      onFreed()
      return
    }
    setIsBusy(false)
    setProblem(result.refusal.message)
  }
  return { isBusy, problem, free }
}

/** Shown when a form cannot be saved, because another document holds its slug or SKU: names it, and frees what the trash holds. */
export function HeldKeyDialog({ held, onFreed, onClose }: Props) {
  const dialog = useModalDialog()
  const titleId = useId()
  const { isBusy, problem, free } = useFreeing(onFreed)
  const { field, title, freeingPath } = held
  const name = field === 'sku' ? 'SKU' : field
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={onClose} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>This {name} is taken</h2>
        <p>{held.message}</p>
        <p>
          <a href={held.href} rel="noreferrer" target="_blank">
            Open “{title}”{held.isTrashed ? ' in the trash' : ''} (new tab)
          </a>
        </p>
        {freeingPath !== null && (
          <p>
            Freed, “{title}” gets another {name}, which it keeps when it is restored. What you typed is saved
            then.
          </p>
        )}
        {problem !== null && (
          <div className="br-dialog__error" role="alert">
            <p>{problem}</p>
          </div>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            Back to the form
          </button>
          {freeingPath !== null && (
            <button
              aria-busy={isBusy}
              className="br-button br-button--primary"
              disabled={isBusy}
              onClick={() => void free(freeingPath)}
              type="button"
            >
              {isBusy ? 'Saving…' : `Free the ${name} and save`}
            </button>
          )}
        </div>
      </div>
    </dialog>
  )
}
