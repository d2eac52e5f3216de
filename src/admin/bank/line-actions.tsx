'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { LineState } from '@/domain/bank/bank-line'
import type { Share } from '@/domain/bank/match'

import { ActionButton } from '../forms/action-button'
import { readAmount, showAmount, typeAmount } from '../money/amount-text'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, textOf } from '../ui/dialog-field'
import type { Submission } from '../ui/use-submission'
import { postAction } from '../ui/post-action'

interface Props {
  lineId: string
  /** Whom the line is from, for those who hear the buttons. */
  name: string
  state: LineState
  /** What is not booked, in minor units of `currency`. */
  openMinor: number
  currency: string
  /** What is proposed; none when nothing is. */
  shares: readonly Share[]
}

/** An order by its number, and how much of the line is for it. */
function submission(form: FormData, { currency, lineId }: Pick<Props, 'currency' | 'lineId'>): Submission {
  const number = textOf(form, 'number')
  const { amountMinor, problem } = readAmount(textOf(form, 'amount') ?? '', currency)
  if (number === undefined || amountMinor === null)
    return { problem: problem ?? 'Type the number of the order.' }
  return {
    path: `/api/bank-statements/lines/${lineId}/book`,
    body: { shares: [{ number: number.replace(/^#/, '').toUpperCase(), amountMinor }] },
  }
}

function BookDialog({ onClose, ...line }: Props & { onClose: () => void }) {
  const { currency, openMinor, shares } = line
  const [first] = shares
  return (
    <ActionDialog
      doneMessage="Booked."
      onClose={onClose}
      onSubmit={(form) => submission(form, line)}
      submitLabel="Book"
      title="Book as a payment of an order"
    >
      <p className="br-hint">
        {showAmount(openMinor, currency)} of this line is open. More than one order: book a part for each.
      </p>
      <DialogField defaultValue={first?.number ?? ''} label="Number of the order" name="number" required />
      <DialogField
        defaultValue={typeAmount(first?.amountMinor ?? openMinor, currency)}
        inputMode="decimal"
        label={`Amount (${currency})`}
        name="amount"
        required
      />
    </ActionDialog>
  )
}

/** Sends an action of a line, and shows the page as it is then. */
function useLineAction(lineId: string) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const act = async (action: string, body: object, done: string) => {
    if (isBusy) return
    setIsBusy(true)
    const result = await postAction(`/api/bank-statements/lines/${lineId}/${action}`, body)
    setIsBusy(false)
    if (result.ok) toast.success(done)
    else toast.error([result.refusal.message, ...result.refusal.problems].join(' '))
    router.refresh()
  }
  return { act, isBusy }
}

/** What can be done with a line that is open: book it as proposed, book it for an order, or set it aside. */
export function LineActions(line: Props) {
  const { lineId, name, shares, state } = line
  const [isChoosing, setIsChoosing] = useState(false)
  const { act, isBusy } = useLineAction(lineId)
  const labelled = (label: string) => ({ 'aria-label': `${label}: ${name}`, disabled: isBusy, label })
  if (state === 'set_aside') {
    return (
      <ActionButton
        {...labelled('Take back')}
        onAct={() => void act('set-aside', { isSetAside: false }, 'It waits again.')}
      />
    )
  }
  const asProposed = shares.map(({ amountMinor, number }) => ({ number, amountMinor }))
  return (
    <div className="br-bank__actions">
      {shares.length > 0 && (
        <ActionButton
          {...labelled('Book')}
          onAct={() => void act('book', { shares: asProposed }, 'Booked.')}
        />
      )}
      <ActionButton {...labelled('Other order')} onAct={() => setIsChoosing(true)} />
      <ActionButton
        {...labelled('Set aside')}
        onAct={() => void act('set-aside', { isSetAside: true }, 'Set aside.')}
      />
      {isChoosing && <BookDialog {...line} onClose={() => setIsChoosing(false)} />}
    </div>
  )
}
