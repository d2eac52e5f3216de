'use client'

import { useId } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { copyText } from './copy-text'
import { ShowOnceDialog } from './show-once-dialog'

/** The secret of what an answer has under this name; null when there is none. */
export function secretIn(answer: unknown, name: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  const made: unknown = (answer as Readonly<Record<string, unknown>>)[name]
  if (typeof made !== 'object' || made === null || !('secret' in made)) return null
  return typeof made.secret === 'string' ? made.secret : null
}

/** By what it is. */
const TEXTS = {
  key: { title: msg('Keep this key now'), label: msg('Key'), copy: msg('Copy the key') },
  secret: { title: msg('Keep this secret now'), label: msg('Secret'), copy: msg('Copy the secret') },
} as const

interface Props {
  /** What it is. */
  noun: keyof typeof TEXTS
  /** What may be done with it, and where it belongs. */
  warning: string
  secret: string
  onClose: () => void
}

/** Shows a secret, once. It goes away by its button alone: a stray Escape must not lose it. */
export function SecretDialog({ noun, warning, secret, onClose }: Props) {
  const fieldId = useId()
  const words = useWords()
  const { t } = words
  const { copy, label, title } = TEXTS[noun]
  return (
    <ShowOnceDialog title={t(title)} warning={warning}>
      <div className="br-dialog__field">
        <label htmlFor={fieldId}>{t(label)}</label>
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
          {t('I have kept it')}
        </button>
        <button
          className="br-button br-button--primary"
          onClick={() => void copyText(secret, words)}
          type="button"
        >
          {t(copy)}
        </button>
      </div>
    </ShowOnceDialog>
  )
}
