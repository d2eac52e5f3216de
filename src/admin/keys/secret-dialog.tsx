'use client'

import { useEffect, useId, useRef } from 'react'

import { copyText } from '../ui/copy-text'

/** The secret in an answer of the key endpoints; null when there is none. */
export function secretOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('key' in answer)) return null
  const { key } = answer
  if (typeof key !== 'object' || key === null || !('secret' in key)) return null
  return typeof key.secret === 'string' ? key.secret : null
}

/** Shows a secret, once. It goes away by its button alone: a stray Escape must not lose it. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const fieldId = useId()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog"
      onCancel={(event) => event.preventDefault()}
      ref={dialog}
    >
      <div className="br-dialog__form">
        <h2 id={titleId}>Keep this key now</h2>
        <p className="br-dialog__warning" role="alert">
          It is shown this once and kept nowhere. Whoever has it may do all that its scopes allow: put it into
          the program’s secret store, never into an address, a ticket or a chat.
        </p>
        <div className="br-dialog__field">
          <label htmlFor={fieldId}>Key</label>
          <input
            className="br-secret"
            id={fieldId}
            onFocus={(event) => event.currentTarget.select()}
            readOnly
            value={secret}
          />
        </div>
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            I have kept it
          </button>
          <button
            className="br-button br-button--primary"
            onClick={() => void copyText(secret)}
            type="button"
          >
            Copy the key
          </button>
        </div>
      </div>
    </dialog>
  )
}
