'use client'

import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'

interface QuantityInputProps {
  /** Says of what; read out, not shown. */
  label: string
  value: number
  max: number
  onChange: (value: number) => void
  isDisabled?: boolean
}

const STEP = 'grid size-11 place-items-center rounded-full text-pine hover:bg-pine-soft disabled:opacity-40'

/** What is wrong with a typed quantity; null for a whole number of pieces that may be had, and for an emptied field. */
function problemOf(typed: string, max: number): string | null {
  if (typed === '') return null
  if (!/^[0-9]+$/.test(typed) || Number(typed) === 0) return 'Whole pieces only, from 1 on.'
  return Number(typed) > max ? `At most ${String(max)}.` : null
}

/** A whole number of pieces, by typing or by steps. What is typed stays as it is until the field is left. */
export function QuantityInput({ label, value, max, onChange, isDisabled = false }: QuantityInputProps) {
  const problemId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed === null ? null : problemOf(typed.trim(), max)
  const step = (next: number) => {
    setTyped(null)
    onChange(Math.min(Math.max(next, 1), max))
  }
  const type = (text: string) => {
    setTyped(text)
    const entered = text.trim()
    if (entered !== '' && problemOf(entered, max) === null) onChange(Number(entered))
  }
  const border = 'flex items-center justify-self-start rounded-full border border-edge bg-white'
  return (
    <div className="grid gap-1">
      <div role="group" aria-label={label} className={border}>
        <Step label="One fewer" isDisabled={isDisabled || value <= 1} onPress={() => step(value - 1)}>
          <Minus aria-hidden className="size-4" />
        </Step>
        <input
          type="text"
          inputMode="numeric"
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          value={typed ?? value}
          disabled={isDisabled}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
          className="h-11 w-11 bg-transparent text-center font-semibold"
        />
        <Step label="One more" isDisabled={isDisabled || value >= max} onPress={() => step(value + 1)}>
          <Plus aria-hidden className="size-4" />
        </Step>
      </div>
      {problem === null ? null : (
        <p id={problemId} role="alert" className="text-sm font-medium text-clay">
          {problem}
        </p>
      )}
    </div>
  )
}

interface StepProps {
  label: string
  isDisabled: boolean
  onPress: () => void
  children: ReactNode
}

function Step({ label, isDisabled, onPress, children }: StepProps) {
  return (
    <button type="button" aria-label={label} disabled={isDisabled} onClick={onPress} className={STEP}>
      {children}
    </button>
  )
}
