'use client'

import { useListQuery } from '@payloadcms/ui'

import { ROLE_LABELS, STAFF_ROLES } from '@/domain/account/roles'
import { MAX_VIEW_NAME } from '@/domain/lists/declarations'
import type { SavedQuery } from '@/domain/lists/saved-query'

import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'
import { DialogField, textOf } from '../../ui/dialog-field'
import type { TabView } from './use-active-view'

function SharedWith({ roles }: { roles: readonly string[] }) {
  const { t } = useWords()
  return (
    <fieldset className="br-chip__choices">
      <legend>{t('Shared with')}</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role}>
          <input defaultChecked={roles.includes(role)} name="sharedWith" type="checkbox" value={role} />
          {t(ROLE_LABELS[role])}
        </label>
      ))}
      <p className="br-hint">{t('Without a tick, it is yours alone.')}</p>
    </fieldset>
  )
}

const sharingOf = (form: FormData, mayShare: boolean) =>
  mayShare ? { sharedWith: form.getAll('sharedWith').map(String) } : {}

interface Dialog {
  /** Whether this person may share views with roles. */
  mayShare: boolean
  onClose: () => void
}

/** Saves what the list shows under a name. */
export function SaveViewDialog({ mayShare, onClose, query }: Dialog & { query: SavedQuery }) {
  const { t } = useWords()
  const { collectionSlug } = useListQuery()
  return (
    <ActionDialog
      doneMessage={t('The view is saved.')}
      onClose={onClose}
      onSubmit={(form) => ({
        path: '/api/list-views',
        body: { name: textOf(form, 'name'), list: collectionSlug, query, ...sharingOf(form, mayShare) },
      })}
      submitLabel={t('Save')}
      title={t('Save view')}
    >
      <DialogField autoComplete="off" label={t('Name')} maxLength={MAX_VIEW_NAME} name="name" required />
      {mayShare && <SharedWith roles={[]} />}
    </ActionDialog>
  )
}

/** Renames and shares a saved view. */
export function EditViewDialog({ mayShare, onClose, view }: Dialog & { view: TabView }) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('The view is changed.')}
      onClose={onClose}
      onSubmit={(form) => ({
        method: 'PATCH',
        path: `/api/list-views/${view.id}`,
        body: { name: textOf(form, 'name'), ...sharingOf(form, mayShare) },
      })}
      submitLabel={t('Save')}
      title={t('Change view')}
    >
      <DialogField
        autoComplete="off"
        defaultValue={view.label}
        label={t('Name')}
        maxLength={MAX_VIEW_NAME}
        name="name"
        required
      />
      {mayShare && <SharedWith roles={view.saved?.sharedWith ?? []} />}
    </ActionDialog>
  )
}

/** Deletes a saved view, for all who see it. */
export function DeleteViewDialog({ onClose, view }: Pick<Dialog, 'onClose'> & { view: TabView }) {
  const { t } = useWords()
  const isShared = (view.saved?.sharedWith.length ?? 0) > 0
  return (
    <ActionDialog
      doneMessage={t('The view is deleted.')}
      isDangerous
      onClose={onClose}
      onSubmit={() => ({ method: 'DELETE', path: `/api/list-views/${view.id}`, body: {} })}
      submitLabel={t('Delete')}
      title={t('Delete the view “{name}”?', { name: view.label })}
    >
      <p>{t(isShared ? 'It goes for all who share it.' : 'Nothing but the view itself goes.')}</p>
    </ActionDialog>
  )
}
