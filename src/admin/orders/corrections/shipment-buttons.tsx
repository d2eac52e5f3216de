'use client'

import { useState } from 'react'

import { ActionButton } from '../../forms/action-button'
import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'
import { ReasonField, textOf } from '../../ui/dialog-field'
import type { Submission } from '../../ui/use-submission'
import { TrackingFields } from '../tracking-fields'

/** What the buttons need to know of a shipment. */
export interface CorrectableShipment {
  id: string
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
}

interface Props {
  shipment: CorrectableShipment
  orderNumber: string
  canCorrect: boolean
  canCancel: boolean
}

type DialogProps = Pick<Props, 'shipment' | 'orderNumber'> & { onClose: () => void }

/** What the form says of the tracking: an emptied field empties. */
export function trackingOf(form: FormData, { id }: CorrectableShipment): Submission {
  const given = (name: string) => textOf(form, name) ?? ''
  return {
    path: `/api/shipments/${id}/corrections`,
    body: {
      carrier: given('carrier'),
      trackingNumber: given('trackingNumber'),
      trackingUrl: given('trackingUrl'),
    },
  }
}

function TrackingDialog({ shipment, orderNumber, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('The shipment is corrected.')}
      onClose={onClose}
      onSubmit={(form) => trackingOf(form, shipment)}
      submitLabel={t('Correct|verb')}
      title={t('Correct a shipment of {number}', { number: orderNumber })}
    >
      <p className="br-hint">{t('The customer sees it on the page of their order and is not written to.')}</p>
      <TrackingFields tracking={shipment} />
    </ActionDialog>
  )
}

function CancellationDialog({ shipment, orderNumber, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('The shipment is cancelled.')}
      isDangerous
      onClose={onClose}
      onSubmit={(form) => ({
        path: `/api/shipments/${shipment.id}/cancellations`,
        body: { reason: textOf(form, 'reason') ?? '', notifyCustomer: form.get('notifyCustomer') !== null },
      })}
      submitLabel={t('Cancel shipment')}
      title={t('Cancel a shipment of {number}', { number: orderNumber })}
    >
      <p className="br-hint">
        {t('For a shipment that has not left: its units are in stock and reserved for the order again.')}
      </p>
      <ReasonField isRequired />
      <label>
        <input defaultChecked name="notifyCustomer" type="checkbox" /> {t('Write to the customer')}
      </label>
    </ActionDialog>
  )
}

/** The buttons of a shipment that is not cancelled, and their dialogs. */
export function ShipmentButtons({ shipment, orderNumber, canCorrect, canCancel }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<'tracking' | 'cancellation' | null>(null)
  const name = shipment.trackingNumber ?? shipment.carrier ?? t('without tracking number')
  const dialog = { shipment, orderNumber, onClose: () => setOpen(null) }
  return (
    <>
      {canCorrect && (
        <ActionButton
          aria-label={t('Correct the shipment {name}', { name })}
          label={t('Correct|verb')}
          onAct={() => setOpen('tracking')}
        />
      )}
      {canCancel && (
        <ActionButton
          aria-label={t('Cancel the shipment {name}', { name })}
          label={t('Cancel shipment')}
          onAct={() => setOpen('cancellation')}
        />
      )}
      {open === 'tracking' && <TrackingDialog {...dialog} />}
      {open === 'cancellation' && <CancellationDialog {...dialog} />}
    </>
  )
}
