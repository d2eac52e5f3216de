import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'
import { msg, wordsOf } from '@/domain/languages/words'
import { reasonIn } from '@/domain/languages/shop-reasons'
import { UUID } from '@/domain/uuid'
import type { HistoryEntry } from '@/features/audit/load-history'
import { loadAuditEntry } from '@/features/audit/load-history'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import { withParts } from '../languages/with-parts'
import { channelWords } from '../orders/event-words'
import { ShopTime } from '../time/shop-time'
import { actionWords } from './change-words'
import { ChangeList } from './history-entry'
import { loadVocabulary } from './load-vocabulary'

/** The words for each type of actor; for people the name alone is shown. */
const ACTOR_WORDS: Readonly<Record<string, string>> = {
  key: msg('a program’s key'),
  job: msg('a job in the background'),
  system: msg('a command or the app itself'),
  anonymous: msg('not signed in'),
}

function actorWords({ actorName, actorType }: HistoryEntry, t: Words['t']): string {
  const kind = ACTOR_WORDS[actorType]
  return kind ? `${actorName} (${t(kind)})` : actorName
}

function factsOf(entry: HistoryEntry, t: Words['t']): [string, ReactNode][] {
  return [
    [t('When'), <ShopTime key="at" at={entry.at} />],
    [t('Who'), actorWords(entry, t)],
    [t('Channel'), t(channelWords(entry.channel))],
    [t('Network'), entry.ipPrefix ?? t('not known')],
    [t('Request'), entry.requestId],
    [t('Reason'), entry.reason === null ? t('none given') : reasonIn(entry.reason, { t })],
  ]
}

/** The panel's path of the document; null when it was deleted, or never existed, such as the account of an unknown name. */
async function findDocument(req: PayloadRequest, { collection, documentId }: HistoryEntry) {
  const slug = req.payload.config.collections.find((candidate) => candidate.slug === collection)?.slug
  if (!slug || !UUID.test(documentId)) return null
  const { docs } = await req.payload.find({
    collection: slug,
    req,
    overrideAccess: false,
    depth: 0,
    pagination: false,
    limit: 1,
    trash: true,
    where: { id: { equals: documentId } },
  })
  const [document] = docs
  if (!document) return null
  const isTrashed = 'deletedAt' in document && Boolean(document.deletedAt)
  return `/admin/collections/${slug}/${isTrashed ? 'trash/' : ''}${documentId}`
}

/** One entry of the audit trail, to read. */
export async function AuditEntryView({ initPageResult }: DocumentViewServerProps) {
  const { docID, req } = initPageResult
  const entry = docID === undefined ? null : await loadAuditEntry(req, String(docID))
  const { t } = wordsOf(req.i18n)
  if (!entry) return <Gutter className="br-page">{t('There is no such entry.')}</Gutter>
  const { currency } = await loadStoreSettings(req.payload)
  const vocabulary = await loadVocabulary(req, { slug: entry.collection, currency, pages: [entry.changes] })
  const path = await findDocument(req, entry)
  return (
    <Gutter className="br-page br-history">
      <h2>
        {withParts(t('{action}: {document}'), {
          action: actionWords(entry.action, t),
          document: path === null ? entry.title : <a href={path}>{entry.title}</a>,
        })}
      </h2>
      <dl className="br-changes">
        {factsOf(entry, t).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('What changed')}</h3>
      {Object.keys(entry.changes).length === 0 && <p className="br-muted">{t('No field was changed.')}</p>}
      <ChangeList entry={entry} vocabulary={vocabulary} />
    </Gutter>
  )
}
