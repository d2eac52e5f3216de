'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { EndpointForm, endpointOf } from './endpoint-form'
import { secretIn } from '../ui/secret-dialog'
import { WebhookSecretDialog } from './webhook-secret-dialog'

function submissionOf(form: FormData): Submission {
  const read = endpointOf(form)
  return 'problem' in read ? read : { path: '/api/webhook-endpoints/set-up', body: read.fields }
}

/** Above the list of endpoints: makes one, and shows its secret once. */
export function CreateEndpointButton() {
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const showSecret = (answer: unknown) => {
    setIsOpen(false)
    setSecret(secretIn(answer, 'endpoint'))
  }
  const close = () => {
    setSecret(null)
    router.refresh()
  }
  return (
    <div className="br-above-list">
      <ActionButton label="Create an endpoint" onAct={() => setIsOpen(true)} tone="primary" />
      {isOpen && (
        <ActionDialog
          doneMessage="The endpoint is made."
          onClose={() => setIsOpen(false)}
          onDone={showSecret}
          onSubmit={submissionOf}
          submitLabel="Create the endpoint"
          title="Create an endpoint"
        >
          <EndpointForm />
        </ActionDialog>
      )}
      {secret !== null && <WebhookSecretDialog onClose={close} secret={secret} />}
    </div>
  )
}
