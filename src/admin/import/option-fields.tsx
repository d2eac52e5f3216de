'use client'

import { useState } from 'react'

import { CURRENCY_CODES, isCurrencyCode } from '@/domain/currency'
import { isTimeZone } from '@/domain/import/local-time'

import type { ChosenOptions } from './send-import'

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows Western (1252)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
}

interface Props {
  options: ChosenOptions
  onChange: (part: Partial<ChosenOptions>) => void
}

/** How the file is to be read. */
export function OptionFields({ options, onChange }: Props) {
  const [timeZone, setTimeZone] = useState(options.timeZone)
  const isKnown = isTimeZone(timeZone)
  return (
    <>
      <label>
        Currency
        <select
          onChange={({ target }) => isCurrencyCode(target.value) && onChange({ currency: target.value })}
          value={options.currency}
        >
          {CURRENCY_CODES.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label>
        Time zone of the dates
        <input
          aria-invalid={!isKnown}
          onBlur={() => isKnown && timeZone !== options.timeZone && onChange({ timeZone })}
          onChange={(event) => setTimeZone(event.target.value)}
          value={timeZone}
        />
      </label>
      <label>
        Encoding
        <select onChange={(event) => onChange({ encoding: event.target.value })} value={options.encoding}>
          {Object.entries(ENCODINGS).map(([label, name]) => (
            <option key={label} value={label}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
