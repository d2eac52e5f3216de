import { useId } from 'react'
import type { ClipboardEvent } from 'react'

import { isBlock } from '@/domain/catalogue/variant-table/paste-block'

import { useWords } from '../../languages/use-words'
import { moveByKey } from './cell-keys'
import type { CellPlace } from './cell-keys'
import type { Column } from './table-cells'
import { COLUMN_FACTS } from './table-cells'

interface Props {
  column: Column
  /** What the row is called. */
  name: string
  place: CellPlace
  text: string
  problem: string | undefined
  isChanged: boolean
  isReadOnly: boolean
  hint?: string | undefined
  onType: (text: string) => void
  /** A block of cells that was copied from a spreadsheet. */
  onPaste: (block: string) => void
}

/** One cell that is typed. */
export function CellInput(props: Props) {
  const { column, hint, isChanged, isReadOnly, name, onPaste, onType, place, problem, text } = props
  const id = useId()
  const { t } = useWords()
  const { kind, label } = COLUMN_FACTS[column]
  const handlePaste = (event: ClipboardEvent) => {
    const copied = event.clipboardData.getData('text/plain')
    if (!isBlock(copied)) return
    event.preventDefault()
    onPaste(copied)
  }
  const words = problem ?? (isChanged ? t('Changed, not saved yet.') : hint)
  return (
    <td className={isChanged ? 'br-variants__cell br-variants__cell--changed' : 'br-variants__cell'}>
      <input
        aria-describedby={words === undefined ? undefined : id}
        aria-invalid={problem !== undefined}
        aria-label={t('{column} of {name}', { column: t(label), name })}
        autoComplete="off"
        className={kind === 'text' ? 'br-variants__sku' : 'br-variants__number'}
        data-cell={`${String(place.row)} ${String(place.column)}`}
        inputMode={kind === 'amount' ? 'decimal' : kind === 'pieces' ? 'numeric' : 'text'}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => moveByKey(event, place)}
        onPaste={isReadOnly ? undefined : handlePaste}
        readOnly={isReadOnly}
        spellCheck={false}
        value={text}
      />
      {words !== undefined && (
        <span className={problem === undefined ? 'br-visually-hidden' : 'br-variants__problem'} id={id}>
          {words}
        </span>
      )}
    </td>
  )
}
