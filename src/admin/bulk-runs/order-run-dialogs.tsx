'use client'

import { useId, useState } from 'react'
import type { ChangeEvent } from 'react'

import { useWords } from '../languages/use-words'
import type { SelectionDialogProps } from '../lists/actions/list-action'
import { PaymentMethodField } from '../orders/payment-method-field'
import { DialogField } from '../ui/dialog-field'
import { RunDialog } from './run-dialog'
import { TagsRunDialog } from './tags-run-dialog'

/** Records as received what is owed of the selected orders. */
export function PayOrdersDialog(selection: SelectionDialogProps) {
  const { t } = useWords()
  return (
    <RunDialog kind="pay" selection={selection}>
      <div className="br-dialog__columns">
        <PaymentMethodField />
        <DialogField label={t('Reference')} maxLength={200} name="reference" />
      </div>
    </RunDialog>
  )
}

interface TrackingListProps {
  list: string
  onChange: (list: string) => void
}

function TrackingList({ list, onChange }: TrackingListProps) {
  const { t } = useWords()
  const id = useId()
  const takeFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) onChange(await file.text())
  }
  return (
    <>
      <div className="br-dialog__field">
        <label htmlFor={id}>
          {t('Tracking numbers')} <span className="br-muted">{t('(optional)')}</span>
        </label>
        <textarea
          aria-describedby={`${id}-hint`}
          id={id}
          onChange={(event) => onChange(event.target.value)}
          placeholder={'BR-1001, DHL, 00340434161094042557\nBR-1002, DHL, 00340434161094042564'}
          rows={6}
          spellCheck={false}
          value={list}
        />
        <p className="br-hint" id={`${id}-hint`}>
          {t(
            'One order on each line: order number, carrier, tracking number. Paste it from the carrier’s list or a spreadsheet.',
          )}
        </p>
      </div>
      <div className="br-dialog__columns">
        <div className="br-dialog__field">
          <label htmlFor={`${id}-file`}>
            {t('Or a CSV file')} <span className="br-muted">{t('(optional)')}</span>
          </label>
          <input
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            id={`${id}-file`}
            onChange={(event) => void takeFile(event)}
            type="file"
          />
        </div>
        <DialogField
          hint={t('Of lines that name none.')}
          label={t('Carrier')}
          maxLength={100}
          name="carrier"
        />
      </div>
    </>
  )
}

/** Ships all that is left of the selected orders, with tracking from a list. */
export function ShipOrdersDialog(selection: SelectionDialogProps) {
  const [tracking, setTracking] = useState('')
  return (
    <RunDialog kind="ship" list={tracking} selection={selection}>
      <TrackingList list={tracking} onChange={setTracking} />
    </RunDialog>
  )
}

function RunReasonField({ required = false }: { required?: boolean }) {
  const { t } = useWords()
  return (
    <DialogField autoComplete="off" label={t('Reason')} maxLength={500} name="reason" required={required} />
  )
}

/** Puts the selected orders on hold. */
export function HoldOrdersDialog(selection: SelectionDialogProps) {
  return (
    <RunDialog kind="hold" selection={selection}>
      <RunReasonField required />
    </RunDialog>
  )
}

/** Takes the selected orders up again. */
export function ResumeOrdersDialog(selection: SelectionDialogProps) {
  return (
    <RunDialog kind="resume" selection={selection}>
      <RunReasonField />
    </RunDialog>
  )
}

/** Calls the selected orders off. */
export function CancelOrdersDialog(selection: SelectionDialogProps) {
  return (
    <RunDialog kind="cancel" selection={selection}>
      <RunReasonField required />
    </RunDialog>
  )
}

/** Issues the invoices of the selected orders. */
export function InvoiceOrdersDialog(selection: SelectionDialogProps) {
  return <RunDialog kind="invoice" selection={selection} />
}

/** Writes to the customers of the selected orders what is still to be paid. */
export function RemindOrdersDialog(selection: SelectionDialogProps) {
  return <RunDialog kind="remind" selection={selection} />
}

/** Puts tags on the selected orders. */
export function TagOrdersDialog(selection: SelectionDialogProps) {
  return <TagsRunDialog kind="tag" selection={selection} />
}
