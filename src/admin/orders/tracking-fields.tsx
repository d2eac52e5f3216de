import { useWords } from '../languages/use-words'
import { DialogField } from '../ui/dialog-field'

interface Tracking {
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
}

/** The fields of a dialog that say how a shipment travels; empty for one that is not recorded yet. */
export function TrackingFields({ tracking }: { tracking?: Tracking }) {
  const { t } = useWords()
  const { carrier, trackingNumber, trackingUrl } = tracking ?? {}
  return (
    <>
      <div className="br-dialog__columns">
        <DialogField defaultValue={carrier ?? ''} label={t('Carrier')} maxLength={100} name="carrier" />
        <DialogField
          defaultValue={trackingNumber ?? ''}
          label={t('Tracking number')}
          maxLength={100}
          name="trackingNumber"
        />
      </div>
      <DialogField
        defaultValue={trackingUrl ?? ''}
        label={t('Tracking link')}
        maxLength={500}
        name="trackingUrl"
        placeholder="https://"
        type="url"
      />
    </>
  )
}
