'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Words } from '@/domain/languages/words'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import type { Submission } from '../ui/use-submission'
import { EndpointForm, endpointOf } from './endpoint-form'
import { secretIn } from '../ui/secret-dialog'
import { WebhookSecretDialog } from './webhook-secret-dialog'

function submissionOf(form: FormData, t: Words['t']): Submission {
  const read = endpointOf(form, t)
  return 'problem' in read ? read : { path: '/api/webhook-endpoints/set-up', body: read.fields }
}

/** Above the list of endpoints: makes one, and shows its secret once. */
export function CreateEndpointButton() {
  const router = useRouter()
  const { t } = useWords()
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
      <ActionButton label={t('Create an endpoint')} onAct={() => setIsOpen(true)} tone="primary" />
      {isOpen && (
        <ActionDialog
          doneMessage={t('The endpoint is made.')}
          onClose={() => setIsOpen(false)}
          onDone={showSecret}
          onSubmit={(form) => submissionOf(form, t)}
          submitLabel={t('Create the endpoint')}
          title={t('Create an endpoint')}
        >
          <EndpointForm />
        </ActionDialog>
      )}
      {secret !== null && <WebhookSecretDialog onClose={close} secret={secret} />}
    </div>
  )
}
