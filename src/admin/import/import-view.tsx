import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import { mayImport } from '@/features/import/uploads/import-access'
import { listImports } from '@/features/import/uploads/list-imports'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import { PanelPage } from '../ui/panel-page'
import { ImportEntryCard } from './import-entries'
import { ImportForm } from './import-form'
import { KeepFresh } from './keep-fresh'

/** `/admin/import`: invoices of another system become orders. */
export async function ImportView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fimport')
  const words = wordsOf(req.i18n)
  const { t } = words
  if (!mayImport(req)) {
    return (
      <PanelPage title={t('Import orders')} view={props}>
        <p className="br-notice">{t('Only administrators and managers import orders.')}</p>
      </PanelPage>
    )
  }
  const entries = await listImports(req.payload)
  const store = await loadStoreSettings(req.payload)
  const isBusy = entries.some(({ status }) => status === 'queued' || status === 'running')
  return (
    <PanelPage title={t('Import orders')} view={props}>
      <div className="br-import">
        <p className="br-muted">
          {t(
            'Invoices and credit notes of another system, one line each. An import may be repeated: what is there already stays as it is.',
          )}
        </p>
        <ImportForm currency={store.currency} />
        <section aria-label={t('Imports')}>
          <h2>{t('Imports')}</h2>
          {entries.length === 0 && <p className="br-notice">{t('Nothing was imported here yet.')}</p>}
          {entries.map((entry, position) => (
            <ImportEntryCard entry={entry} isOpen={position === 0} key={entry.id} words={words} />
          ))}
        </section>
      </div>
      {isBusy && <KeepFresh />}
    </PanelPage>
  )
}
