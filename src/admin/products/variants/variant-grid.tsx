import { useState } from 'react'
import type { KeyboardEvent } from 'react'

import { useWords } from '../../languages/use-words'
import { AllRows } from './all-rows'
import { historyKey } from './cell-keys'
import type { Column } from './table-cells'
import { COLUMN_FACTS, COLUMNS } from './table-cells'
import type { DraftRow } from './table-draft'
import { pastedCells, shownRows, withActive } from './table-draft'
import type { VariantTable } from './use-variant-table'
import { VariantRow } from './variant-row'

function HeadRow({ currency }: { currency: string }) {
  const { t } = useWords()
  return (
    <tr>
      <th scope="col">{t('Variant')}</th>
      {COLUMNS.map((column) => (
        <th className={column === 'sku' ? undefined : 'br-number'} key={column} scope="col">
          {t(COLUMN_FACTS[column].label)}
          {COLUMN_FACTS[column].kind === 'amount' && `, ${currency}`}
        </th>
      ))}
      <th scope="col">{t('Sell')}</th>
    </tr>
  )
}

/** Whether what is typed for all rows may go to one. */
function takesAll(row: DraftRow, column: Column, { mayAdjust, mayEdit }: VariantTable['table']): boolean {
  if (!row.isActive || !row.isFit) return false
  return column === 'onHand' && row.stored !== null ? mayAdjust : mayEdit
}

/** What typing, pasting and keys do to the table; `left` counts pasted lines that had no row. */
function useTyping({ history, table, typeCells }: VariantTable, rows: readonly DraftRow[]) {
  const [left, setLeft] = useState(0)
  const handleKey = (event: KeyboardEvent) => {
    const asked = historyKey(event)
    if (asked === null) return
    event.preventDefault()
    history[asked]()
  }
  const paste = (row: number, column: Column, copied: string) => {
    const pasted = pastedCells(rows, { row, column }, copied)
    setLeft(pasted.left)
    typeCells(pasted.edits)
  }
  const typeAll = (column: Column, text: string) => {
    const taking = rows.filter((row) => takesAll(row, column, table))
    typeCells(
      taking.map(({ key }) => ({ key, column, text })),
      `all ${column}`,
    )
  }
  return { left, handleKey, paste, typeAll }
}

/** The table itself: one row for each variant, typed as in a spreadsheet. */
export function VariantGrid({ view }: { view: VariantTable }) {
  const { t, tn } = useWords()
  const { history, problems, table, typeCells } = view
  const rows = shownRows(history.now)
  const { handleKey, left, paste, typeAll } = useTyping(view, rows)
  return (
    <>
      <div aria-label={t('Variants')} className="br-table-scroll" role="region" tabIndex={0}>
        <table className="br-table br-variants__table" onKeyDown={handleKey}>
          <thead>
            <HeadRow currency={table.currency} />
          </thead>
          <tbody>
            {rows.length > 1 && (table.mayEdit || table.mayAdjust) && (
              <AllRows
                isOpen={(column) => rows.some((row) => takesAll(row, column, table))}
                onType={typeAll}
              />
            )}
            {rows.map((row, index) => (
              <VariantRow
                index={index}
                key={row.key}
                onActive={(isActive) => history.change((draft) => withActive(draft, row.key, isActive))}
                onPaste={(column, block) => paste(index, column, block)}
                onType={(column, text) => typeCells([{ key: row.key, column, text }], `${row.key} ${column}`)}
                problems={problems}
                row={row}
                table={table}
              />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <p className="br-notice" role="status">
          {tn(left, [
            'One line of what was pasted had no row.',
            '{count} lines of what was pasted had no row.',
          ])}
        </p>
      )}
    </>
  )
}
