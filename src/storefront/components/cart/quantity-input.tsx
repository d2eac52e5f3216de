'use client'

import { Minus, Plus } from 'lucide-react'

interface QuantityInputProps {
  /** Says of what; read out, not shown. */
  label: string
  value: number
  max: number
  onChange: (value: number) => void
  isDisabled?: boolean
}

const STEP = 'grid size-11 place-items-center rounded-full text-pine hover:bg-pine-soft disabled:opacity-40'

/** A whole number of pieces, by typing or by steps. */
export function QuantityInput({ label, value, max, onChange, isDisabled = false }: QuantityInputProps) {
  const change = (next: number) => {
    if (Number.isFinite(next)) onChange(Math.min(Math.max(Math.trunc(next), 1), max))
  }
  return (
    <div
      role="group"
      aria-label={label}
      className="flex items-center rounded-full border border-edge bg-white"
    >
      <button
        type="button"
        aria-label="One fewer"
        disabled={isDisabled || value <= 1}
        onClick={() => change(value - 1)}
        className={STEP}
      >
        <Minus aria-hidden className="size-4" />
      </button>
      <input
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        aria-label={label}
        value={value}
        disabled={isDisabled}
        onChange={(event) => change(Number(event.target.value.replace(/\D/g, '') || '1'))}
        className="h-11 w-11 bg-transparent text-center font-semibold"
      />
      <button
        type="button"
        aria-label="One more"
        disabled={isDisabled || value >= max}
        onClick={() => change(value + 1)}
        className={STEP}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  )
}
