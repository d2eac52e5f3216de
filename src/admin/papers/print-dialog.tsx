'use client'

import { useId } from 'react'

import { msg } from '@/domain/languages/words'
import type { OrderPaper } from '@/domain/papers/order-papers'
import { MOST_ORDERS, orderPapersPath } from '@/domain/papers/order-papers'

import { useWords } from '../languages/use-words'
import type { SelectionDialogProps } from '../lists/actions/list-action'
import { useModalDialog } from '../ui/use-modal-dialog'
import { PaperLink } from './paper-link'

const CHOICES: readonly { label: string; papers: readonly OrderPaper[]; tone?: 'primary' }[] = [
  { label: msg('Packing slips and pick list'), papers: ['packing-slips', 'pick-list'], tone: 'primary' },
  { label: msg('Packing slips'), papers: ['packing-slips'] },
  { label: msg('Pick list'), papers: ['pick-list'] },
]

/** Papers of the selected orders: each choice is one PDF, which opens beside the list. */
export function PrintDialog({ ids, onClose }: Pick<SelectionDialogProps, 'ids' | 'onClose'>) {
  const { t, tn } = useWords()
  const dialog = useModalDialog()
  const titleId = useId()
  const isTooMany = ids.length > MOST_ORDERS
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={() => onClose()} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>
          {tn(ids.length, ['Print papers of {count} order', 'Print papers of {count} orders'])}
        </h2>
        {isTooMany ? (
          <p>{t('One file has papers of at most {count} orders: select fewer.', { count: MOST_ORDERS })}</p>
        ) : (
          <>
            <p className="br-hint">{t('Each opens as one PDF in a new tab. Drafts are left out.')}</p>
            <div className="br-papers">
              {CHOICES.map(({ label, papers, ...tone }) => (
                <PaperLink {...tone} href={orderPapersPath(ids, papers)} key={label} label={t(label)} />
              ))}
            </div>
          </>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => onClose()} type="button">
            {t('Close')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
