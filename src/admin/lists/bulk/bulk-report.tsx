'use client'

import type { BulkAction } from '@/domain/bulk'

import { useWords } from '../../languages/use-words'
import { withParts } from '../../languages/with-parts'
import type { Labels } from './bulk-words'
import { ACTION_WORDS, countOf } from './bulk-words'
import type { BulkReport } from './run-bulk-action'

interface Props {
  action: BulkAction
  collection: string
  labels: Labels
  report: BulkReport
}

/** What became of a bulk action: how many it changed, and of each other document why not. */
export function BulkReportView({ action, collection, labels, report }: Props) {
  const words = useWords()
  const { t } = words
  const { done, failed, untried, problem } = report
  const counted = (list: readonly unknown[]) => ({ documents: countOf(list.length, labels, words) })
  const folder = action === 'restore' ? 'trash/' : ''
  return (
    <div className="br-bulk__report" role="status">
      <p>{t(ACTION_WORDS[action].done, counted(done))}</p>
      {problem !== undefined && <p className="br-dialog__error">{problem}</p>}
      {untried.length > 0 && <p>{t('Not tried: {documents}. They stay selected.', counted(untried))}</p>}
      {failed.length > 0 && (
        <>
          <p>{t('Not changed: {documents}. They stay selected.', counted(failed))}</p>
          <ul className="br-bulk__failures">
            {failed.map(({ id, title, reason }) => (
              <li key={id}>
                {withParts(t('{document}: {reason}'), {
                  document: (
                    <a
                      href={`/admin/collections/${collection}/${folder}${id}`}
                      rel="noreferrer"
                      target="_blank"
                    >
                      {title}
                    </a>
                  ),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
