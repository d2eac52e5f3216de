import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { UUID } from '@/domain/uuid'
import type { HistoryEntry } from '@/features/audit/load-history'
import { loadAuditEntry } from '@/features/audit/load-history'
import { loadStoreSettings } from '@/features/store/load-store-settings'

import { channelWords } from '../orders/event-words'
import { ShopTime } from '../time/shop-time'
import { actionWords } from './change-words'
import { ChangeList } from './history-entry'
import { loadVocabulary } from './load-vocabulary'

/** The words for each type of actor; for people the name alone is shown. */
const ACTOR_WORDS: Readonly<Record<string, string>> = {
  key: 'a program’s key',
  job: 'a job in the background',
  system: 'a command or the app itself',
  anonymous: 'not signed in',
}

function actorWords({ actorName, actorType }: HistoryEntry): string {
  const kind = ACTOR_WORDS[actorType]
  return kind ? `${actorName} (${kind})` : actorName
}

function factsOf(entry: HistoryEntry): [string, ReactNode][] {
  return [
    ['When', <ShopTime key="at" at={entry.at} />],
    ['Who', actorWords(entry)],
    ['Channel', channelWords(entry.channel)],
    ['Network', entry.ipPrefix ?? 'not known'],
    ['Request', entry.requestId],
    ['Reason', entry.reason ?? 'none given'],
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
  if (!entry) return <Gutter className="br-page">There is no such entry.</Gutter>
  const { currency } = await loadStoreSettings(req.payload)
  const vocabulary = await loadVocabulary(req, { slug: entry.collection, currency, pages: [entry.changes] })
  const path = await findDocument(req, entry)
  return (
    <Gutter className="br-page br-history">
      <h2>
        {actionWords(entry.action)}: {path === null ? entry.title : <a href={path}>{entry.title}</a>}
      </h2>
      <dl className="br-changes">
        {factsOf(entry).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>What changed</h3>
      {Object.keys(entry.changes).length === 0 && <p className="br-muted">No field was changed.</p>}
      <ChangeList entry={entry} vocabulary={vocabulary} />
    </Gutter>
  )
}
