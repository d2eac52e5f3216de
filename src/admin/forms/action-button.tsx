'use client'

import type { ButtonHTMLAttributes } from 'react'
import { useState } from 'react'

import { OutsideForm } from '../ui/outside-form'
import { SaveFirstDialog } from './save-first-dialog'
import { hasUnsavedInput } from './unsaved-input'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'onClick' | 'type'> {
  label: string
  tone?: 'quiet' | 'primary' | 'danger'
  onAct: () => void
}

/** A button beside a form that runs an action on its document; unsaved input of the form is saved first. */
export function ActionButton({ label, tone = 'quiet', onAct, ...button }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const handleSaved = () => {
    setIsAsking(false)
    onAct()
  }
  return (
    <>
      <button
        {...button}
        className={tone === 'quiet' ? 'br-button' : `br-button br-button--${tone}`}
        onClick={() => (hasUnsavedInput() ? setIsAsking(true) : onAct())}
        type="button"
      >
        {label}
      </button>
      {isAsking && (
        <OutsideForm>
          <SaveFirstDialog action={label} onClose={() => setIsAsking(false)} onSaved={handleSaved} />
        </OutsideForm>
      )}
    </>
  )
}
