'use client'

import { useId } from 'react'
import type { ReactNode } from 'react'

interface FieldProps {
  label: string
  hint?: string | undefined
  problem: string | undefined
  /** Draws the input with what belongs to it. */
  children: (input: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ReactNode
}

/** A labelled input with what is wrong with it. */
export function PhoneField({ label, hint, problem, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = problem ?? hint
  return (
    <div className="br-phone__field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : noteId,
        'aria-invalid': problem !== undefined,
      })}
      {note !== undefined && (
        <p className={problem === undefined ? 'br-hint' : 'br-phone__problem'} id={noteId}>
          {note}
        </p>
      )}
    </div>
  )
}

interface TextProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  type?: 'text' | 'email' | 'tel'
  isMoney?: boolean
  isFocused?: boolean
  isLong?: boolean
  placeholder?: string | undefined
}

/** A text on the page of a new order. */
export function PhoneText({
  value,
  onChange,
  maxLength,
  type = 'text',
  isMoney = false,
  isFocused = false,
  isLong = false,
  placeholder,
  ...field
}: TextProps) {
  return (
    <PhoneField {...field}>
      {(input) => {
        const common = { ...input, autoComplete: 'off', autoFocus: isFocused, maxLength, placeholder, value }
        return isLong ? (
          <textarea {...common} onChange={(event) => onChange(event.target.value)} rows={2} />
        ) : (
          <input
            {...common}
            inputMode={isMoney ? 'decimal' : undefined}
            onChange={(event) => onChange(event.target.value)}
            type={type}
          />
        )
      }}
    </PhoneField>
  )
}
