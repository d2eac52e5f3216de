import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { UUID } from '@/domain/uuid'
import type { HistoryEntry } from '@/features/audit/load-history'
import { loadAuditEntry } from '@/features/audit/load-history'
import { readStoreCurrency } from '@/features/store/read-store-currency'

import { doorWords } from '../orders/event-words'
import { showTime } from '../ui/show-time'
import { actionWords } from './change-words'
import { ChangeList } from './history-entry'
import { loadVocabulary } from './load-vocabulary'

/** Of a person the name says enough. */
const ACTOR_WORDS: Readonly<Record<string, string>> = {
  key: 'a program’s key',
  job: 'a job in the background',
  system: 'a command or the app itself',
  anonymous: 'not signed in',
}

function whoWords({ actorName, actorType }: HistoryEntry): string {
  const kind = ACTOR_WORDS[actorType]
  return kind ? `${actorName} (${kind})` : actorName
}

function factsOf(entry: HistoryEntry): [string, string][] {
  return [
    ['When', showTime(entry.at)],
    ['Who', whoWords(entry)],
    ['Door', doorWords(entry.door)],
    ['Network', entry.ipPrefix ?? 'not known'],
    ['Request', entry.requestId],
    ['Reason', entry.reason ?? 'none given'],
  ]
}

/** One entry of the audit trail, to read. */
export async function AuditEntryView({ initPageResult }: DocumentViewServerProps) {
  const { docID, req } = initPageResult
  const entry = docID === undefined ? null : await loadAuditEntry(req, String(docID))
  if (!entry) return <Gutter className="br-page">There is no such entry.</Gutter>
  const currency = await readStoreCurrency(req.payload)
  const vocabulary = await loadVocabulary(req, { slug: entry.collection, currency, pages: [entry.changes] })
  const isCollection = req.payload.config.collections.some(({ slug }) => slug === entry.collection)
  const isDocument = isCollection && UUID.test(entry.documentId)
  return (
    <Gutter className="br-page br-history">
      <h2>
        {actionWords(entry.action)}:{' '}
        {isDocument ? (
          <a href={`/admin/collections/${entry.collection}/${entry.documentId}`}>{entry.title}</a>
        ) : (
          entry.title
        )}
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
