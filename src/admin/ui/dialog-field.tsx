'use client'

import { useId } from 'react'
import type { InputHTMLAttributes } from 'react'

import { useWords } from '../languages/use-words'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  label: string
  hint?: string
}

/** A labelled input of a dialog. */
export function DialogField({ label, hint, ...input }: Props) {
  const { t } = useWords()
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>
        {label}
        {input.required !== true && <span className="br-muted"> {t('(optional)')}</span>}
      </label>
      <input {...input} id={id} {...(hint === undefined ? {} : { 'aria-describedby': hintId })} />
      {hint !== undefined && (
        <p className="br-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Why something is done, for the timeline. */
export function ReasonField({ isRequired }: { isRequired: boolean }) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>
        {t('Reason')}
        {!isRequired && <span className="br-muted"> {t('(optional)')}</span>}
      </label>
      <textarea id={id} maxLength={500} name="reason" required={isRequired} rows={3} />
    </div>
  )
}

/** A text of a submitted form, trimmed; undefined when empty, so that it is left out of the request. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}
