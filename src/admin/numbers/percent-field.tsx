'use client'

import { useField, withCondition } from '@payloadcms/ui'
import type { NumberFieldClientProps } from 'payload'
import { useState } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import { NumberFrame } from './number-frame'
import { readPercent, typePercent } from './percent-text'

const PROBLEM = msg('A percentage with at most two decimals, such as 19.5.')

function PercentFieldInput({ field, path, readOnly }: NumberFieldClientProps) {
  const { disabled, setValue, showError, value } = useField<number | null>({ path })
  const { t, language } = useWords()
  // What was typed stays as typed (`19.` on the way to `19.5`) until the field is left.
  const [typed, setTyped] = useState<string | null>(null)
  const hasProblem = typed !== null && typed.trim() !== '' && readPercent(typed) === null
  const change = (text: string) => {
    setTyped(text)
    const read = readPercent(text)
    if (read !== null || text.trim() === '') setValue(read)
  }
  return (
    <NumberFrame
      after="%"
      field={field}
      isDisabled={readOnly === true || disabled}
      onBlur={() => {
        if (!hasProblem) setTyped(null)
      }}
      onChange={change}
      path={path}
      problem={hasProblem ? t(PROBLEM) : undefined}
      showError={showError}
      text={typed ?? typePercent(value, language)}
    />
  )
}

/** Percent for a field that stores basis points. */
export const PercentField = withCondition(PercentFieldInput)
