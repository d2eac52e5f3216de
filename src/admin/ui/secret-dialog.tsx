'use client'

import { useId } from 'react'

import { copyText } from './copy-text'
import { ShowOnceDialog } from './show-once-dialog'

/** The secret of what an answer has under this name; null when there is none. */
export function secretIn(answer: unknown, name: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const made: unknown = (answer as Readonly<Record<string, unknown>>)[name]
  if (typeof made !== 'object' || made === null || !('secret' in made)) return null
  return typeof made.secret === 'string' ? made.secret : null
}

interface Props {
  /** What it is called: `key`. */
  noun: string
  /** What may be done with it, and where it belongs. */
  warning: string
  secret: string
  onClose: () => void
}

/** Shows a secret, once. It goes away by its button alone: a stray Escape must not lose it. */
export function SecretDialog({ noun, warning, secret, onClose }: Props) {
  const fieldId = useId()
  return (
    <ShowOnceDialog title={`Keep this ${noun} now`} warning={warning}>
      <div className="br-dialog__field">
        <label htmlFor={fieldId}>{noun.charAt(0).toUpperCase() + noun.slice(1)}</label>
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
          Copy the {noun}
        </button>
      </div>
    </ShowOnceDialog>
  )
}
