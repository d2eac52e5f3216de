'use client'

import { useEffect, useState } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { useModalDialog } from '../../ui/use-modal-dialog'

const KEYS = [
  ['j, k', msg('next row, previous row')],
  ['x', msg('select the row, or not')],
  [msg('Enter'), msg('open the row')],
  [msg('Ctrl K or /'), msg('find anything')],
  ['?', msg('these keys')],
] as const

function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const dialog = useModalDialog()
  return (
    <dialog aria-label={t('Keys of this list')} className="br-dialog" onClose={onClose} ref={dialog}>
      <div className="br-dialog__form">
        <h2>{t('Keys of this list')}</h2>
        <dl className="br-keys">
          {KEYS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{t(keys)}</kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={onClose} type="button">
            {t('Close')}
          </button>
        </div>
      </div>
    </dialog>
  )
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.collection-list .table tbody tr')]
const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('td a') ?? null

/** Moves the focus to the link of the row that many further on; to the first or last row when none has it. */
function move(by: 1 | -1): void {
  const all = rows()
  const at = all.findIndex((row) => row.contains(document.activeElement))
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
  const link = linkOf(all[next])
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}

function tick(): void {
  const row = rows().find((each) => each.contains(document.activeElement))
  row?.querySelector<HTMLInputElement>('.cell-_select input[type="checkbox"]')?.click()
}

/** Whether a key is for the list: not while something is typed, a dialog is open, or with another key held. */
function isForList({ altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || document.querySelector('dialog[open]') !== null) return false
  if (!(target instanceof HTMLElement) || target.isContentEditable) return false
  const typed = target.closest('input:not([type="checkbox"]), textarea, select, [role="textbox"]')
  return typed === null
}

/** The keys of a list: the row with the focus is the one that they are about, and Enter opens its link by itself. */
export function ListKeys() {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      j: () => move(1),
      k: () => move(-1),
      x: tick,
      '?': () => setIsOpen(true),
    }
    const handleKeyDown = (event: KeyboardEvent) => {
      const action = actions[event.key]
      if (!action || !isForList(event)) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [])
  return isOpen ? <KeysDialog onClose={() => setIsOpen(false)} /> : null
}
