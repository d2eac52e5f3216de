'use client'

import { useId, useState } from 'react'

import type { CsvColumn, DayOrder } from '@/domain/bank/csv-columns'
import { CSV_COLUMNS, DAY_ORDERS } from '@/domain/bank/csv-columns'

import { useWords } from '../languages/use-words'

/** Which column of a table is what. */
export interface Mapping {
  columns: Partial<Record<CsvColumn, string>>
  dayOrder: DayOrder
}

const COLUMN_NAMES = Object.keys(CSV_COLUMNS) as CsvColumn[]
const REQUIRED: ReadonlySet<CsvColumn> = new Set(['bookedOn', 'amount'])

interface Props {
  heads: readonly string[]
  guess: Partial<Record<string, string>>
  isBusy: boolean
  onMap: (mapping: Mapping) => void
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}

function Choice({ label, onChange, options, value }: ChoiceProps) {
  const id = useId()
  return (
    <div className="br-filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Says which columns of a bank's table are read, where their heads do not say it. */
export function MappingForm({ guess, heads, isBusy, onMap }: Props) {
  const { t } = useWords()
  const [columns, setColumns] = useState(guess)
  const [dayOrder, setDayOrder] = useState<DayOrder>('dmy')
  const isComplete = [...REQUIRED].every((name) => (columns[name] ?? '') !== '')
  const submit = () => {
    const chosen = COLUMN_NAMES.flatMap((name) => {
      const head = columns[name] ?? ''
      return head === '' ? [] : [[name, head] as const]
    })
    onMap({ columns: Object.fromEntries(chosen), dayOrder })
  }
  const labelOf = (name: CsvColumn) => {
    const label = t(CSV_COLUMNS[name])
    return REQUIRED.has(name) ? label : t('{label} (optional)', { label })
  }
  return (
    <div aria-label={t('Columns')} className="br-bank__mapping" role="group">
      {COLUMN_NAMES.map((name) => (
        <Choice
          key={name}
          label={labelOf(name)}
          onChange={(head) => setColumns({ ...columns, [name]: head })}
          options={[
            ['', t('None|column')],
            ...heads.filter((head) => head !== '').map((head) => [head, head] as const),
          ]}
          value={columns[name] ?? ''}
        />
      ))}
      <Choice
        label={t('Days are written as')}
        onChange={(order) => setDayOrder(order as DayOrder)}
        options={Object.entries(DAY_ORDERS).map(([order, label]) => [order, t(label)] as const)}
        value={dayOrder}
      />
      <button
        className="br-button br-button--primary"
        disabled={!isComplete || isBusy}
        onClick={submit}
        type="button"
      >
        {t('Read the file')}
      </button>
    </div>
  )
}
