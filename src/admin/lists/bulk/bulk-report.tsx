import type { BulkAction } from '@/domain/bulk'

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
  const { done, failed, untried, problem } = report
  const folder = action === 'restore' ? 'trash/' : ''
  return (
    <div className="br-bulk__report" role="status">
      <p>{`${ACTION_WORDS[action].done}: ${countOf(done.length, labels)}.`}</p>
      {problem !== undefined && <p className="br-dialog__error">{problem}</p>}
      {untried.length > 0 && <p>{`Not tried: ${countOf(untried.length, labels)}. They stay selected.`}</p>}
      {failed.length > 0 && (
        <>
          <p>{`Not changed: ${countOf(failed.length, labels)}. They stay selected.`}</p>
          <ul className="br-bulk__failures">
            {failed.map(({ id, title, reason }) => (
              <li key={id}>
                <a href={`/admin/collections/${collection}/${folder}${id}`} rel="noreferrer" target="_blank">
                  {title}
                </a>
                : {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
