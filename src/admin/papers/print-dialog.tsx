'use client'

import { useId } from 'react'

import type { OrderPaper } from '@/domain/papers/order-papers'
import { MOST_ORDERS, orderPapersPath } from '@/domain/papers/order-papers'

import type { SelectionDialogProps } from '../lists/actions/list-action'
import { countOf } from '../lists/bulk/bulk-words'
import { useModalDialog } from '../ui/use-modal-dialog'
import { PaperLink } from './paper-link'

const CHOICES: readonly { label: string; papers: readonly OrderPaper[]; tone?: 'primary' }[] = [
  { label: 'Packing slips and pick list', papers: ['packing-slips', 'pick-list'], tone: 'primary' },
  { label: 'Packing slips', papers: ['packing-slips'] },
  { label: 'Pick list', papers: ['pick-list'] },
]

/** Papers of the selected orders: each choice is one PDF, which opens beside the list. */
export function PrintDialog({
  ids,
  labels,
  onClose,
}: Pick<SelectionDialogProps, 'ids' | 'labels' | 'onClose'>) {
  const dialog = useModalDialog()
  const titleId = useId()
  const isTooMany = ids.length > MOST_ORDERS
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={() => onClose()} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>Print papers of {countOf(ids.length, labels)}</h2>
        {isTooMany ? (
          <p>One file has papers of at most {MOST_ORDERS} orders: select fewer.</p>
        ) : (
          <>
            <p className="br-hint">Each opens as one PDF in a new tab. Drafts are left out.</p>
            <div className="br-papers">
              {CHOICES.map(({ label, papers, ...tone }) => (
                <PaperLink {...tone} href={orderPapersPath(ids, papers)} key={label} label={label} />
              ))}
            </div>
          </>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => onClose()} type="button">
            Close
          </button>
        </div>
      </div>
    </dialog>
  )
}
