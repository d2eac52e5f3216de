import type { KeyboardEvent } from 'react'

/** Where a cell is: its row and column, as numbers on its element. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

function focusCell(table: Element | null, { column, row }: CellPlace): boolean {
  const cell = table?.querySelector<HTMLInputElement>(`[data-cell="${String(row)} ${String(column)}"]`)
  if (!cell || cell.disabled) return false
  cell.focus()
  cell.select()
  return true
}

/** Whether the caret is where a step to the side leaves the text. */
function isAtEdge({ selectionEnd, selectionStart, value }: HTMLInputElement, key: string): boolean {
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  if (isWhole) return true
  return key === 'ArrowLeft' ? selectionEnd === 0 : selectionStart === value.length
}

/** Where a key leads from a cell, as in a spreadsheet; null for a key that types. */
function stepOf({ key, shiftKey }: KeyboardEvent, cell: HTMLInputElement): CellPlace | null {
  if (key === 'Enter') return { row: shiftKey ? -1 : 1, column: 0 }
  if (shiftKey) return null
  if (key === 'ArrowDown') return { row: 1, column: 0 }
  if (key === 'ArrowUp') return { row: -1, column: 0 }
  if (!isAtEdge(cell, key)) return null
  if (key === 'ArrowRight') return { row: 0, column: 1 }
  return key === 'ArrowLeft' ? { row: 0, column: -1 } : null
}

/** Moves between the cells of a table by arrow keys and Enter; Tab does it by itself. */
export function moveByKey(event: KeyboardEvent<HTMLInputElement>, place: CellPlace): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
  const step = stepOf(event, event.currentTarget)
  if (!step) return
  event.preventDefault()
  const table = event.currentTarget.closest('table')
  focusCell(table, { row: place.row + step.row, column: place.column + step.column })
}

/** What Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y ask for. */
export function historyKey({ ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'y') return 'redo'
  if (letter !== 'z') return null
  return shiftKey ? 'redo' : 'undo'
}
