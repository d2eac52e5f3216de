'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DEFAULT_OVERLAP_HOURS, MAX_OVERLAP_HOURS } from '@/domain/account/api-key'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { ActionDialog } from '../ui/action-dialog'
import { DialogField, textOf } from '../ui/dialog-field'
import { secretIn } from '../ui/secret-dialog'
import { KeySecretDialog } from './key-secret-dialog'

interface KeyFacts {
  id: string
  name: string
  prefix: string
}

interface DialogProps {
  apiKey: KeyFacts
  onClose: () => void
}

function RevokeDialog({ apiKey, onClose }: DialogProps) {
  const { t } = useWords()
  const { name, prefix } = apiKey
  return (
    <ActionDialog
      doneMessage={t('{name} is revoked.', { name })}
      isDangerous
      onClose={onClose}
      onSubmit={() => ({ path: `/api/api-keys/${apiKey.id}/revoke`, body: {} })}
      submitLabel={t('Revoke the key')}
      title={t('Revoke {name} ({prefix}…)', { name, prefix })}
    >
      <p className="br-hint">{t('The next request with it is refused. This cannot be undone.')}</p>
    </ActionDialog>
  )
}

function RotateDialog({ apiKey, onClose, onDone }: DialogProps & { onDone: (answer: unknown) => void }) {
  const { t } = useWords()
  const { name, prefix } = apiKey
  return (
    <ActionDialog
      doneMessage={t('{name} is rotated.', { name })}
      onClose={onClose}
      onDone={onDone}
      onSubmit={(form) => ({
        path: `/api/api-keys/${apiKey.id}/rotate`,
        body: { overlapHours: Number(textOf(form, 'overlap') ?? DEFAULT_OVERLAP_HOURS) },
      })}
      submitLabel={t('Rotate the key')}
      title={t('Rotate {name} ({prefix}…)', { name, prefix })}
    >
      <p className="br-hint">{t('A new key with the same scopes takes its place.')}</p>
      <DialogField
        defaultValue={DEFAULT_OVERLAP_HOURS}
        hint={t('So long the old key goes on working; 0 ends it at once.')}
        label={t('Overlap in hours')}
        max={MAX_OVERLAP_HOURS}
        min={0}
        name="overlap"
        required
        step={1}
        type="number"
      />
    </ActionDialog>
  )
}

/** Rotates and revokes a key, from its page. */
export function KeyActions({
  canRotate,
  canRevoke,
  ...apiKey
}: KeyFacts & { canRotate: boolean; canRevoke: boolean }) {
  const router = useRouter()
  const { t } = useWords()
  const [open, setOpen] = useState<'rotate' | 'revoke' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const close = () => setOpen(null)
  const showSecret = (answer: unknown) => {
    close()
    setSecret(secretIn(answer, 'key'))
  }
  const forget = () => {
    setSecret(null)
    router.refresh()
  }
  return (
    <div className="br-admin-view__buttons">
      {canRotate && <ActionButton label={t('Rotate')} onAct={() => setOpen('rotate')} />}
      {canRevoke && <ActionButton label={t('Revoke')} onAct={() => setOpen('revoke')} tone="danger" />}
      {open === 'rotate' && <RotateDialog apiKey={apiKey} onClose={close} onDone={showSecret} />}
      {open === 'revoke' && <RevokeDialog apiKey={apiKey} onClose={close} />}
      {secret !== null && <KeySecretDialog onClose={forget} secret={secret} />}
    </div>
  )
}
