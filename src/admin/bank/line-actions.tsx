'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { LineState } from '@/domain/bank/bank-line'
import type { Share } from '@/domain/bank/match'
import type { Words } from '@/domain/languages/words'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { readAmount, typeAmount } from '../money/amount-text'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, textOf } from '../ui/dialog-field'
import type { Submission } from '../ui/use-submission'
import { postAction, refusalText } from '../ui/post-action'

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
function submission(
  form: FormData,
  { currency, lineId }: Pick<Props, 'currency' | 'lineId'>,
  words: Words,
): Submission {
  const number = textOf(form, 'number')
  const { amountMinor, problem } = readAmount(textOf(form, 'amount') ?? '', currency, words)
  if (number === undefined || amountMinor === null)
    return { problem: problem ?? words.t('Type the number of the order.') }
  return {
    path: `/api/bank-statements/lines/${lineId}/book`,
    body: { shares: [{ number: number.replace(/^#/, '').toUpperCase(), amountMinor }] },
  }
}

function BookDialog({ onClose, ...line }: Props & { onClose: () => void }) {
  const words = useWords()
  const { amount, t } = words
  const { currency, openMinor, shares } = line
  const [first] = shares
  return (
    <ActionDialog
      doneMessage={t('Booked.')}
      onClose={onClose}
      onSubmit={(form) => submission(form, line, words)}
      submitLabel={t('Book|bank line')}
      title={t('Book as a payment of an order')}
    >
      <p className="br-hint">
        {t('{amount} of this line is open. More than one order: book a part for each.', {
          amount: amount(openMinor, currency),
        })}
      </p>
      <DialogField
        defaultValue={first?.number ?? ''}
        label={t('Number of the order')}
        name="number"
        required
      />
      <DialogField
        defaultValue={typeAmount(first?.amountMinor ?? openMinor, currency, words.language)}
        inputMode="decimal"
        label={t('Amount ({currency})', { currency })}
        name="amount"
        required
      />
    </ActionDialog>
  )
}

/** Sends an action of a line, and shows the page as it is then. */
function useLineAction(lineId: string) {
  const words = useWords()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const act = async (action: string, body: object, done: string) => {
    if (isBusy) return
    setIsBusy(true)
    const result = await postAction(`/api/bank-statements/lines/${lineId}/${action}`, body)
    setIsBusy(false)
    if (result.ok) toast.success(done)
    else toast.error([refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '))
    router.refresh()
  }
  return { act, isBusy }
}

/** What can be done with a line that is open: book it as proposed, book it for an order, or set it aside. */
export function LineActions(line: Props) {
  const { t } = useWords()
  const { lineId, name, shares, state } = line
  const [isChoosing, setIsChoosing] = useState(false)
  const { act, isBusy } = useLineAction(lineId)
  const labelled = (label: string) => ({
    'aria-label': t('{label}: {name}', { label, name }),
    disabled: isBusy,
    label,
  })
  if (state === 'set_aside') {
    return (
      <ActionButton
        {...labelled(t('Take back|bank line'))}
        onAct={() => void act('set-aside', { isSetAside: false }, t('It waits again.'))}
      />
    )
  }
  const asProposed = shares.map(({ amountMinor, number }) => ({ number, amountMinor }))
  return (
    <div className="br-bank__actions">
      {shares.length > 0 && (
        <ActionButton
          {...labelled(t('Book|bank line'))}
          onAct={() => void act('book', { shares: asProposed }, t('Booked.'))}
        />
      )}
      <ActionButton {...labelled(t('Other order'))} onAct={() => setIsChoosing(true)} />
      <ActionButton
        {...labelled(t('Set aside|verb'))}
        onAct={() => void act('set-aside', { isSetAside: true }, t('Set aside.'))}
      />
      {isChoosing && <BookDialog {...line} onClose={() => setIsChoosing(false)} />}
    </div>
  )
}
