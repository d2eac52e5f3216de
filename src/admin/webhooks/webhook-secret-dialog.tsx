'use client'

import { useId } from 'react'

import { copyText } from '../ui/copy-text'
import { ShowOnceDialog } from '../ui/show-once-dialog'

/** The secret in an answer of the endpoints; null when there is none. */
export function webhookSecretOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('endpoint' in answer)) return null
  const { endpoint } = answer
  if (typeof endpoint !== 'object' || endpoint === null || !('secret' in endpoint)) return null
  return typeof endpoint.secret === 'string' ? endpoint.secret : null
}

/** Shows the secret that signs an endpoint's deliveries, once. */
export function WebhookSecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const fieldId = useId()
  return (
    <ShowOnceDialog
      title="Keep this secret now"
      warning="It is shown only now. The receiver checks with it that an event comes from this shop: put it into the receiver’s secret store, never into an address, a ticket or a chat."
    >
      <div className="br-dialog__field">
        <label htmlFor={fieldId}>Secret</label>
        <input
          className="br-secret"
          id={fieldId}
          onFocus={(event) => event.currentTarget.select()}
          readOnly
          value={secret}
        />
      </div>
      <div className="br-dialog__buttons">
        <button className="br-button" onClick={onClose} type="button">
          I have kept it
        </button>
        <button className="br-button br-button--primary" onClick={() => void copyText(secret)} type="button">
          Copy the secret
        </button>
      </div>
    </ShowOnceDialog>
  )
}
