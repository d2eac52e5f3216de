'use client'

import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import type { ReactNode } from 'react'

interface FrameProps {
  field: NumberFieldClientProps['field']
  path: string
  /** As it is typed. */
  text: string
  /** What is wrong with the text; the form says what is wrong with the number. */
  problem: string | undefined
  showError: boolean
  isDisabled: boolean
  onChange: (text: string) => void
  onBlur: () => void
  /** The unit, on either side of the input. */
  before?: ReactNode
  after?: ReactNode
}

/** A number field that people type in another form than it is stored in: label, errors, input with its unit, description. */
export function NumberFrame(props: FrameProps) {
  const { after, before, field, isDisabled, onBlur, onChange, path, problem, showError, text } = props
  const id = `field-${path.replaceAll('.', '__')}`
  const hasError = showError || problem !== undefined
  return (
    <div className={`field-type number br-money-field${hasError ? ' error' : ''}`} style={field.admin?.style}>
      <FieldLabel
        htmlFor={id}
        label={field.label ?? field.name}
        path={path}
        required={field.required ?? false}
      />
      <div className="field-type__wrap">
        <FieldError
          {...(problem === undefined ? {} : { message: problem })}
          path={path}
          showError={hasError}
        />
        <div className="br-money-field__input">
          {before !== undefined && <span aria-hidden="true">{before}</span>}
          <input
            aria-invalid={hasError}
            autoComplete="off"
            disabled={isDisabled}
            id={id}
            inputMode="decimal"
            name={path}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
            type="text"
            value={text}
          />
          {after !== undefined && <span aria-hidden="true">{after}</span>}
        </div>
        <FieldDescription description={field.admin?.description ?? ''} path={path} />
      </div>
    </div>
  )
}
