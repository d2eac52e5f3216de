import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps, SanitizedFieldsPermissions } from 'payload'

import type { Changes } from '@/domain/audit'
import { wordsOf } from '@/domain/languages/words'
import type { HistoryEntry } from '@/features/audit/load-history'
import { loadHistory } from '@/features/audit/load-history'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import { HistoryItem } from './history-entry'
import { fieldsOf, loadVocabulary } from './load-vocabulary'

type Props = DocumentViewServerProps

/** The names of the document's fields that the viewer may not read. */
function hiddenFields({ initPageResult }: Props, slug: string): Set<string> {
  const { permissions, req } = initPageResult
  const own: { fields?: SanitizedFieldsPermissions } | undefined =
    permissions.collections?.[slug as 'orders'] ?? permissions.globals?.[slug as 'store']
  const fields = own?.fields
  if (fields === true) return new Set()
  const names = fieldsOf(req, slug).map(({ name }) => name)
  return new Set(names.filter((name) => !mayRead(fields?.[name])))
}

function mayRead(permission: unknown): boolean {
  if (permission === true) return true
  return (
    typeof permission === 'object' && permission !== null && 'read' in permission && permission.read === true
  )
}

/** Leaves out fields that the viewer may not read today. */
function visible(entry: HistoryEntry, hidden: ReadonlySet<string>): HistoryEntry {
  const changes: Changes = Object.fromEntries(
    Object.entries(entry.changes).filter(([path]) => !hidden.has(path.split('.')[0] ?? path)),
  )
  return { ...entry, changes }
}

function olderThanIn({ searchParams }: Props): number | undefined {
  const given = Number(searchParams?.['before'])
  return Number.isSafeInteger(given) && given > 0 ? given : undefined
}

async function currencyOf({ doc, initPageResult }: Props): Promise<string> {
  const own = (doc as Readonly<Record<string, unknown>> | undefined)?.['currency']
  if (typeof own === 'string') return own
  return (await loadStoreSettings(initPageResult.req.payload)).currency
}

/** The History tab of a document: who changed what, when and through which channel. */
export async function HistoryView(props: Props) {
  const { collectionConfig, globalConfig, docID, req } = props.initPageResult
  const slug = collectionConfig?.slug ?? globalConfig?.slug ?? ''
  const id = globalConfig ? globalConfig.slug : String(docID)
  const before = olderThanIn(props)
  const { t } = wordsOf(req.i18n)
  const page = await loadHistory(req, { collection: slug, id }, before)
  const hidden = hiddenFields(props, slug)
  const entries = page.entries.map((entry) => visible(entry, hidden))
  const vocabulary = await loadVocabulary(req, {
    ...{ slug, currency: await currencyOf(props) },
    pages: entries.map(({ changes }) => changes),
  })
  return (
    <Gutter className="br-page br-history">
      <h2>{t('History')}</h2>
      {entries.length === 0 && (
        <p className="br-notice">{t('Nothing has been recorded about this document yet.')}</p>
      )}
      <ol className="br-timeline">
        {entries.map((entry) => (
          <HistoryItem entry={entry} key={entry.id} vocabulary={vocabulary} />
        ))}
      </ol>
      <nav aria-label={t('Pages of the history')} className="br-history__pages">
        {before !== undefined && <a href="?">{t('Newest')}</a>}
        {page.olderThan !== null && <a href={`?before=${String(page.olderThan)}`}>{t('Older')}</a>}
      </nav>
    </Gutter>
  )
}
