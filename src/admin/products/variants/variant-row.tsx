import Link from 'next/link'

import { msg } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { CellInput } from './cell-input'
import type { Column } from './table-cells'
import { COLUMNS } from './table-cells'
import type { CellProblems } from './table-changes'
import { isChanged, placeOf } from './table-changes'
import type { DraftRow, Table } from './table-draft'
import { nameOf } from './table-draft'

interface Props {
  row: DraftRow
  /** Its place in the table. */
  index: number
  table: Table
  problems: CellProblems
  onType: (column: Column, text: string) => void
  onPaste: (column: Column, block: string) => void
  onActive: (isActive: boolean) => void
}

/** What a save would do with the row, in a word of English; null where it says nothing. */
function stateOf({ isActive, isFit, stored }: DraftRow): string | null {
  if (stored === null) return isActive ? msg('New|variant') : msg('Not made')
  if (!isFit) return msg('No such option any more: goes to the trash')
  if (isActive === stored.isActive) return isActive ? null : msg('In the trash')
  return isActive ? msg('Comes back') : msg('Goes to the trash')
}

/** Whether the caller may type in a column of the row. */
function mayType(
  { isActive, isFit, stored }: DraftRow,
  column: Column,
  { mayAdjust, mayEdit }: Table,
): boolean {
  if (!isFit || !isActive) return false
  return column === 'onHand' && stored !== null ? mayAdjust : mayEdit
}

function RowHead({ problem, row }: { problem: string | undefined; row: DraftRow }) {
  const { t } = useWords()
  const state = stateOf(row)
  return (
    <th scope="row">
      {row.stored ? (
        <Link href={`/admin/collections/variants/${row.stored.id}`} prefetch={false}>
          {nameOf(row)}
        </Link>
      ) : (
        nameOf(row)
      )}
      {state !== null && (
        <span className={row.isActive ? 'br-badge' : 'br-badge br-badge--warning'}>{t(state)}</span>
      )}
      {problem !== undefined && <span className="br-variants__problem">{problem}</span>}
    </th>
  )
}

/** A variant of the table. */
export function VariantRow({ index, onActive, onPaste, onType, problems, row, table }: Props) {
  const { t, tn } = useWords()
  const name = nameOf(row)
  const reserved = row.stored?.reserved ?? 0
  const reservedWords = tn(reserved, ['{count} reserved', '{count} reserved'], { count: String(reserved) })
  return (
    <tr>
      <RowHead problem={problems.get(placeOf(row.key, 'row'))} row={row} />
      {COLUMNS.map((column, place) => (
        <CellInput
          column={column}
          hint={column === 'onHand' && reserved > 0 ? reservedWords : undefined}
          isChanged={row.isActive && isChanged(row, column, table)}
          isReadOnly={!mayType(row, column, table)}
          key={column}
          name={name}
          onPaste={(block) => onPaste(column, block)}
          onType={(text) => onType(column, text)}
          place={{ row: index, column: place }}
          problem={problems.get(placeOf(row.key, column))}
          text={row.texts[column]}
        />
      ))}
      <td className="br-variants__active">
        <input
          aria-label={t('Sell {name}', { name })}
          checked={row.isActive}
          disabled={!row.isFit || !table.mayEdit}
          onChange={(event) => onActive(event.target.checked)}
          type="checkbox"
        />
      </td>
    </tr>
  )
}
