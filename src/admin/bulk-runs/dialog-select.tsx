'use client'

import { useId } from 'react'

interface Props {
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
  isRequired?: boolean
  onChange: (value: string) => void
}

/** A labelled choice of a dialog. */
export function DialogSelect({ label, value, options, isRequired = false, onChange }: Props) {
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={(event) => onChange(event.target.value)} required={isRequired} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
