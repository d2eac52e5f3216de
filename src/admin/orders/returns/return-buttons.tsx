'use client'

import { useState } from 'react'

import { msg } from '@/domain/languages/words'

import { ActionButton } from '../../forms/action-button'
import { useWords } from '../../languages/use-words'
import type { ActionOrder } from '../action-order'
import { ExchangeDialog } from './exchange-dialog'
import type { ReturnedArticle } from './exchange-draft'
import type { Ending, ShownReturn } from './return-dialogs'
import {
  ApproveDialog,
  EndReturnDialog,
  ENDINGS,
  ReceiveDialog,
  RefundReturnDialog,
  StartReturnDialog,
} from './return-dialogs'
import type { ReturnableLine } from './return-lines'

const LABELS = {
  approve: msg('Approve'),
  receive: msg('Receive'),
  refund: msg('Refund|verb'),
  exchange: msg('Exchange|verb'),
} as const

/** What may be done to a return now by this person, the usual first. The page's strong button is that of the order. */
export type ReturnDeed = keyof typeof LABELS | Ending

interface Props {
  part: ShownReturn
  deeds: readonly ReturnDeed[]
  order: ActionOrder
  /** The lines of the return, with the units that are asked for. */
  lines: readonly ReturnableLine[]
  instructions: string | null
  /** What came back of the catalogue's articles. */
  came: readonly ReturnedArticle[]
}

const isEnding = (deed: ReturnDeed): deed is Ending => deed in ENDINGS

/** In English, to be translated. */
const labelOf = (deed: ReturnDeed) => (isEnding(deed) ? ENDINGS[deed].title : LABELS[deed])

function DialogOf({
  deed,
  part,
  order,
  lines,
  instructions,
  came,
  onClose,
}: Omit<Props, 'deeds'> & {
  deed: ReturnDeed
  onClose: () => void
}) {
  switch (deed) {
    case 'approve':
      return <ApproveDialog instructions={instructions} onClose={onClose} part={part} />
    case 'receive':
      return <ReceiveDialog lines={lines} onClose={onClose} part={part} />
    case 'refund':
      return <RefundReturnDialog onClose={onClose} order={order} part={part} />
    case 'exchange':
      return <ExchangeDialog came={came} currency={order.currency} onClose={onClose} part={part} />
    default:
      return <EndReturnDialog ending={deed} onClose={onClose} part={part} />
  }
}

/** The buttons of a return, and their dialogs. */
export function ReturnButtons(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<ReturnDeed | null>(null)
  const { part, deeds } = props
  return (
    <>
      {deeds.map((deed) => (
        <ActionButton
          aria-label={t('{label}: {text}', { label: t(labelOf(deed)), text: part.number })}
          key={deed}
          label={t(labelOf(deed))}
          onAct={() => setOpen(deed)}
        />
      ))}
      {open !== null && <DialogOf {...props} deed={open} onClose={() => setOpen(null)} />}
    </>
  )
}

interface StartProps {
  order: Pick<ActionOrder, 'id' | 'number'>
  lines: readonly ReturnableLine[]
  instructions: string | null
  mayApprove: boolean
  mayReceive: boolean
}

/** The buttons that begin a return. */
export function StartReturnButtons({ mayApprove, mayReceive, ...dialog }: StartProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<'sent' | 'here' | null>(null)
  return (
    <>
      {mayReceive && <ActionButton label={t('Goods came back')} onAct={() => setOpen('here')} />}
      {mayApprove && <ActionButton label={t('Start a return')} onAct={() => setOpen('sent')} />}
      {open !== null && (
        <StartReturnDialog {...dialog} isHere={open === 'here'} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
