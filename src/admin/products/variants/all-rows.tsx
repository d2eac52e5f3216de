import { useState } from 'react'

import type { Column } from './table-cells'
import { COLUMN_FACTS, COLUMNS } from './table-cells'

interface Props {
  /** Whether what is typed here may be set in a column. */
  isOpen: (column: Column) => boolean
  onType: (column: Column, text: string) => void
}

function AllCell({ column, onType }: { column: Column; onType: (text: string) => void }) {
  const [text, setText] = useState('')
  return (
    <input
      aria-label={`${COLUMN_FACTS[column].label} of all rows`}
      autoComplete="off"
      className="br-variants__number"
      inputMode={COLUMN_FACTS[column].kind === 'amount' ? 'decimal' : 'numeric'}
      onBlur={() => setText('')}
      onChange={(event) => {
        setText(event.target.value)
        onType(event.target.value)
      }}
      placeholder="all"
      value={text}
    />
  )
}

/** The row above all others: what is typed in it goes to all of them. */
export function AllRows({ isOpen, onType }: Props) {
  return (
    <tr className="br-variants__all">
      <th scope="row">All rows</th>
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
