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

const DATE_ORDERS = {
  auto: 'As the file shows',
  mdy: 'Month, day, year',
  dmy: 'Day, month, year',
} as const satisfies Record<ChosenOptions['dateOrder'], string>
const DECIMAL_MARKS = {
  auto: 'As the file shows',
  '.': 'Point: 1,234.50',
  ',': 'Comma: 1.234,50',
} as const satisfies Record<ChosenOptions['decimalMark'], string>

interface Props {
  options: ChosenOptions
  onChange: (part: Partial<ChosenOptions>) => void
}

interface ChoiceProps<Value extends string> {
  label: string
  choices: Readonly<Record<Value, string>>
  value: Value
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, choices, value, onChoose }: ChoiceProps<Value>) {
  const names = Object.keys(choices) as Value[]
  return (
    <label>
      {label}
      <select
        onChange={({ target }) => {
          const chosen = names.find((name) => name === target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
        value={value}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {choices[name]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is booked, beside lines that are new and lie in the past. */
function Permissions({ options, onChange }: Props) {
  return (
    <fieldset className="br-import__checks">
      <legend>Also import</legend>
      <label>
        <input
          checked={options.bookChanges}
          onChange={({ target }) => onChange({ bookChanges: target.checked })}
          type="checkbox"
        />
        Corrections of lines that were imported before
      </label>
      <label>
        <input
          checked={options.allowFuture}
          onChange={({ target }) => onChange({ allowFuture: target.checked })}
          type="checkbox"
        />
        Dates in the future
      </label>
    </fieldset>
  )
}

/** The zone of the file's times; an unknown name is not taken over. */
function TimeZoneField({ options, onChange }: Props) {
  const [timeZone, setTimeZone] = useState(options.timeZone)
  const isKnown = isTimeZone(timeZone)
  return (
    <label>
      Time zone of the dates
      <input
        aria-invalid={!isKnown}
        onBlur={() => isKnown && timeZone !== options.timeZone && onChange({ timeZone })}
        onChange={(event) => setTimeZone(event.target.value)}
        value={timeZone}
      />
    </label>
  )
}

/** How the file is to be read. */
export function OptionFields({ options, onChange }: Props) {
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
      <TimeZoneField onChange={onChange} options={options} />
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
      <Choice
        choices={DATE_ORDERS}
        label="Order of the dates"
        onChoose={(dateOrder) => onChange({ dateOrder })}
        value={options.dateOrder}
      />
      <Choice
        choices={DECIMAL_MARKS}
        label="Decimal mark"
        onChoose={(decimalMark) => onChange({ decimalMark })}
        value={options.decimalMark}
      />
      <Permissions onChange={onChange} options={options} />
    </>
  )
}
