'use client'

import { useState } from 'react'

import { CURRENCY_CODES, isCurrencyCode } from '@/domain/currency'
import { isTimeZone } from '@/domain/import/local-time'
import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import type { ChosenOptions } from './send-import'

const ENCODINGS = {
  'utf-8': msg('UTF-8'),
  'windows-1252': msg('Windows Western (1252)'),
  'iso-8859-2': msg('Central European (ISO 8859-2)'),
  'iso-8859-15': msg('Western European (ISO 8859-15)'),
}

const DATE_ORDERS = {
  auto: msg('As the file shows'),
  mdy: msg('Month, day, year'),
  dmy: msg('Day, month, year'),
} as const satisfies Record<ChosenOptions['dateOrder'], string>
const DECIMAL_MARKS = {
  auto: msg('As the file shows'),
  '.': msg('Point: 1,234.50'),
  ',': msg('Comma: 1.234,50'),
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
  const { t } = useWords()
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
            {t(choices[name])}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What is booked, beside lines that are new and lie in the past. */
function Permissions({ options, onChange }: Props) {
  const { t } = useWords()
  return (
    <fieldset className="br-import__checks">
      <legend>{t('Also import')}</legend>
      <label>
        <input
          checked={options.bookChanges}
          onChange={({ target }) => onChange({ bookChanges: target.checked })}
          type="checkbox"
        />
        {t('Corrections of lines that were imported before')}
      </label>
      <label>
        <input
          checked={options.allowFuture}
          onChange={({ target }) => onChange({ allowFuture: target.checked })}
          type="checkbox"
        />
        {t('Dates in the future')}
      </label>
    </fieldset>
  )
}

/** The zone of the file's times; an unknown name is not taken over. */
function TimeZoneField({ options, onChange }: Props) {
  const { t } = useWords()
  const [timeZone, setTimeZone] = useState(options.timeZone)
  const isKnown = isTimeZone(timeZone)
  return (
    <label>
      {t('Time zone of the dates')}
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
  const { t } = useWords()
  return (
    <>
      <label>
        {t('Currency')}
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
        {t('Encoding')}
        <select onChange={(event) => onChange({ encoding: event.target.value })} value={options.encoding}>
          {Object.entries(ENCODINGS).map(([label, name]) => (
            <option key={label} value={label}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <Choice
        choices={DATE_ORDERS}
        label={t('Order of the dates')}
        onChoose={(dateOrder) => onChange({ dateOrder })}
        value={options.dateOrder}
      />
      <Choice
        choices={DECIMAL_MARKS}
        label={t('Decimal mark')}
        onChoose={(decimalMark) => onChange({ decimalMark })}
        value={options.decimalMark}
      />
      <Permissions onChange={onChange} options={options} />
    </>
  )
}
