'use client'

import { useId } from 'react'

import { cn } from '@/storefront/lib/class-names'
import type { Choice, ChoosableVariant } from '@/storefront/lib/catalogue/variant-choice'
import { stateOfValue } from '@/storefront/lib/catalogue/variant-choice'

interface VariantPickerProps {
  options: readonly { name: string; values: readonly string[] }[]
  variants: readonly ChoosableVariant[]
  choice: Choice
  onChoose: (choice: Choice) => void
}

const NOTES = { available: '', 'sold-out': ', out of stock', missing: ', not in this combination' } as const

/** One group of radio buttons an option. What is out of stock can still be looked at. */
export function VariantPicker({ options, variants, choice, onChoose }: VariantPickerProps) {
  const id = useId()
  return (
    <>
      {options.map(({ name, values }) => (
        <fieldset key={name}>
          <legend className="mb-2 font-medium">
            {name}: <span className="font-normal text-muted">{choice[name]}</span>
          </legend>
          <div className="flex flex-wrap gap-2">
            {values.map((value) => {
              const state = stateOfValue(variants, choice, { name, value })
              return (
                <label
                  key={value}
                  className={cn(
                    'relative grid min-h-11 min-w-11 cursor-pointer place-items-center rounded-lg border border-edge bg-white px-4 hover:border-pine has-checked:border-pine has-checked:bg-pine has-checked:text-white has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-pine',
                    state === 'available' ? '' : 'border-dashed text-muted line-through',
                  )}
                >
                  <input
                    type="radio"
                    name={`${id}-${name}`}
                    value={value}
                    checked={choice[name] === value}
                    onChange={() => onChoose({ ...choice, [name]: value })}
                    className="sr-only"
                  />
                  {value}
                  <span className="sr-only">{NOTES[state]}</span>
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
    </>
  )
}
