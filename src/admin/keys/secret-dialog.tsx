'use client'

import { useId } from 'react'

import { copyText } from '../ui/copy-text'
import { ShowOnceDialog } from '../ui/show-once-dialog'

/** The secret in an answer of the key endpoints; null when there is none. */
export function secretOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('key' in answer)) return null
  const { key } = answer
  if (typeof key !== 'object' || key === null || !('secret' in key)) return null
  return typeof key.secret === 'string' ? key.secret : null
}

/** Shows a secret, once. It goes away by its button alone: a stray Escape must not lose it. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const fieldId = useId()
  return (
    <ShowOnceDialog
      title="Keep this key now"
      warning="It is shown only now and stored nowhere. With this key, a program can do all that its scopes allow: put it into the program’s secret store, never into an address, a ticket or a chat."
    >
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
        <button className="br-button br-button--primary" onClick={() => void copyText(secret)} type="button">
          Copy the key
        </button>
      </div>
    </ShowOnceDialog>
  )
}
