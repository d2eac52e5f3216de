'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { EndpointState } from '@/domain/webhooks/endpoint'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import type { EndpointFacts } from './endpoint-form'
import { EndpointForm, endpointOf } from './endpoint-form'
import { PostButton } from './post-button'
import { secretIn } from '../ui/secret-dialog'
import { WebhookSecretDialog } from './webhook-secret-dialog'

interface Endpoint extends EndpointFacts {
  id: string
  state: EndpointState
}

interface DialogProps {
  endpoint: Endpoint
  onClose: () => void
}

const pathOf = ({ id }: Endpoint, action: string) => `/api/webhook-endpoints/${id}/${action}`

function EditDialog({ endpoint, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('{name} is changed.', { name: endpoint.name })}
      onClose={onClose}
      onSubmit={(form) => {
        const read = endpointOf(form, t)
        return 'problem' in read ? read : { path: pathOf(endpoint, 'change'), body: read.fields }
      }}
      submitLabel={t('Save')}
      title={t('Change {name}', { name: endpoint.name })}
    >
      <EndpointForm endpoint={endpoint} />
    </ActionDialog>
  )
}

function RotateDialog({ endpoint, onClose, onDone }: DialogProps & { onDone: (answer: unknown) => void }) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('There is a new secret.')}
      onClose={onClose}
      onDone={onDone}
      onSubmit={() => ({ path: pathOf(endpoint, 'rotate'), body: {} })}
      submitLabel={t('Make a new secret')}
      title={t('New secret for {name}', { name: endpoint.name })}
    >
      <p className="br-hint">
        {t('For 24 hours events are signed with both: give the receiver the new one by then.')}
      </p>
    </ActionDialog>
  )
}

function DeleteDialog({ endpoint, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('{name} is deleted.', { name: endpoint.name })}
      isDangerous
      nextPath="/admin/collections/webhook-endpoints"
      onClose={onClose}
      onSubmit={() => ({ path: pathOf(endpoint, 'remove'), body: {} })}
      submitLabel={t('Delete the endpoint')}
      title={t('Delete {name}', { name: endpoint.name })}
    >
      <p className="br-hint">
        {t('Its secret and the log of its deliveries go with it. To stop for a while, pause it.')}
      </p>
    </ActionDialog>
  )
}

function StateButton({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useWords()
  const isActive = endpoint.state === 'active'
  return (
    <PostButton
      body={{ state: isActive ? 'paused' : 'active' }}
      doneMessage={isActive ? t('The endpoint is paused.') : t('The endpoint is active.')}
      label={isActive ? t('Pause') : t('Switch on')}
      path={pathOf(endpoint, 'change')}
    />
  )
}

/** What is done with an endpoint, on its page. */
export function EndpointActions({ endpoint }: { endpoint: Endpoint }) {
  const router = useRouter()
  const { t } = useWords()
  const [open, setOpen] = useState<'edit' | 'rotate' | 'delete' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const dialog = { endpoint, onClose: () => setOpen(null) }
  const showSecret = (answer: unknown) => {
    setOpen(null)
    setSecret(secretIn(answer, 'endpoint'))
  }
  const forget = () => {
    setSecret(null)
    router.refresh()
  }
  return (
    <div className="br-admin-view__buttons">
      <PostButton
        doneMessage={t('A test event is on its way.')}
        label={t('Send a test event')}
        path={pathOf(endpoint, 'test')}
      />
      <StateButton endpoint={endpoint} />
      <ActionButton label={t('Change')} onAct={() => setOpen('edit')} />
      <ActionButton label={t('New secret')} onAct={() => setOpen('rotate')} />
      <ActionButton label={t('Delete')} onAct={() => setOpen('delete')} tone="danger" />
      {open === 'edit' && <EditDialog {...dialog} />}
      {open === 'rotate' && <RotateDialog {...dialog} onDone={showSecret} />}
      {open === 'delete' && <DeleteDialog {...dialog} />}
      {secret !== null && <WebhookSecretDialog onClose={forget} secret={secret} />}
    </div>
  )
}
