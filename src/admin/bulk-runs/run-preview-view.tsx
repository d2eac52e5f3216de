import type { OfferedKind } from '@/domain/bulk-runs/run-kinds'
import { countedFor } from '@/domain/bulk-runs/run-kinds'
import type { PreviewRefusal, RunPreview } from '@/domain/bulk-runs/run-preview'

import { documentPath } from './run-words'

function Refusal({ kind, refusal }: { kind: OfferedKind; refusal: PreviewRefusal }) {
  const { count, documents, reason } = refusal
  const more = count - documents.length
  return (
    <li>
      {countedFor(kind, count)}: {reason} (
      {documents.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={documentPath(kind, id)} rel="noreferrer" target="_blank">
            {title}
          </a>
        </span>
      ))}
      {more > 0 && ` and ${more.toLocaleString('en')} more`})
    </li>
  )
}

interface Props {
  kind: OfferedKind
  preview: RunPreview | null
  total: number
}

/** What a run would come to, said before it starts. */
export function RunPreviewView({ kind, preview, total }: Props) {
  if (!preview) return <p role="status">Looking at {countedFor(kind, total)}…</p>
  const { notes, problems, ready, refusals } = preview
  return (
    <div className="br-bulk__report" role="status">
      <p>
        <strong>
          Ready: {ready.toLocaleString('en')} of {countedFor(kind, preview.total)}.
        </strong>
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {refusals.length > 0 && (
        <>
          <p>Will be refused:</p>
          <ul className="br-bulk__failures">
            {refusals.map((refusal) => (
              <Refusal kind={kind} key={`${refusal.code} ${refusal.reason}`} refusal={refusal} />
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <div className="br-dialog__error">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
    </div>
  )
}
