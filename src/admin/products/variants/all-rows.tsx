import { useState } from 'react'

import { useWords } from '../../languages/use-words'
import type { Column } from './table-cells'
import { COLUMN_FACTS, COLUMNS } from './table-cells'

interface Props {
  /** Whether what is typed here may be set in a column. */
  isOpen: (column: Column) => boolean
  onType: (column: Column, text: string) => void
}

function AllCell({ column, onType }: { column: Column; onType: (text: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  return (
    <input
      aria-label={t('{column} of all rows', { column: t(COLUMN_FACTS[column].label) })}
      autoComplete="off"
      className="br-variants__number"
      inputMode={COLUMN_FACTS[column].kind === 'amount' ? 'decimal' : 'numeric'}
      onBlur={() => setText('')}
      onChange={(event) => {
        setText(event.target.value)
        onType(event.target.value)
      }}
      placeholder={t('all|rows')}
      value={text}
    />
  )
}

/** The row above all others: what is typed in it goes to all of them. */
export function AllRows({ isOpen, onType }: Props) {
  const { t } = useWords()
  return (
    <tr className="br-variants__all">
      <th scope="row">{t('All rows')}</th>
      {COLUMNS.map((column) => (
        <td key={column}>
          {column !== 'sku' && isOpen(column) && (
            <AllCell column={column} onType={(text) => onType(column, text)} />
          )}
        </td>
      ))}
      <td />
    </tr>
  )
}
