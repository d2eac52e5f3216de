import 'server-only'

import { reasonIn } from '@/domain/languages/shop-reasons'
import type { HistoryEntry } from '@/features/audit/load-history'

import { channelWords } from '../orders/event-words'
import { ShopTime } from '../time/shop-time'
import type { Vocabulary } from './change-words'
import { actionWords, NOTHING, wordsOfChanges } from './change-words'

/** What changed, field by field: old → new. */
export function ChangeList({ entry, vocabulary }: { entry: HistoryEntry; vocabulary: Vocabulary }) {
  const changes = wordsOfChanges(entry.changes, vocabulary)
  const { t } = vocabulary.words
  if (changes.length === 0) return null
  return (
    <dl className="br-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd className={`${before}${after}`.includes('\n') ? 'br-changes__rows' : undefined}>
            {before !== NOTHING && (
              <>
                <del>
                  <span className="br-visually-hidden">{t('from|before a former value')} </span>
                  {before}
                </del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <ins>
              <span className="br-visually-hidden">{t('to|before a new value')} </span>
              {after}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One entry of a document's history. */
export function HistoryItem({ entry, vocabulary }: { entry: HistoryEntry; vocabulary: Vocabulary }) {
  const { words } = vocabulary
  const { t } = words
  return (
    <li>
      <p>
        <strong>{actionWords(entry.action, t)}</strong>
        <span className="br-muted">
          {' '}
          · <ShopTime at={entry.at} />
        </span>
      </p>
      <p className="br-muted">
        {entry.actorName} · {t(channelWords(entry.channel))}
        {entry.ipPrefix !== null && ` · ${entry.ipPrefix}`}
      </p>
      {entry.reason !== null && (
        <p className="br-timeline__reason">{t('“{reason}”', { reason: reasonIn(entry.reason, words) })}</p>
      )}
      <ChangeList entry={entry} vocabulary={vocabulary} />
    </li>
  )
}
