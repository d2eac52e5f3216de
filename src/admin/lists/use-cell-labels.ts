'use client'

import { useEffect } from 'react'

/** Gives each cell the words of its column's head. */
function labelCells(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent.trim())
  for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
    for (const [index, cell] of [...row.cells].entries()) cell.dataset['label'] = heads[index] ?? ''
  }
}

/**
 * On a phone each row of a list is a card without heads above it (`styles/lists/phone-lists.css`): its cells say by themselves what
 * they are. Payload draws the table, again with each page of it.
 */
export function useCellLabels(): void {
  useEffect(() => {
    const list = document.querySelector('.collection-list')
    if (list === null) return undefined
    const label = () => {
      for (const table of list.querySelectorAll('table')) labelCells(table)
    }
    label()
    const observer = new MutationObserver(label)
    observer.observe(list, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
}
