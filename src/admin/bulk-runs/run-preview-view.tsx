import type { OfferedKind } from '@/domain/bulk-runs/run-kinds'
import { countedFor } from '@/domain/bulk-runs/run-kinds'
import type { PreviewRefusal, RunPreview } from '@/domain/bulk-runs/run-preview'

import { useWords } from '../languages/use-words'
import { withParts } from '../languages/with-parts'
import { documentPath } from './run-words'

function Refusal({ kind, refusal }: { kind: OfferedKind; refusal: PreviewRefusal }) {
  const words = useWords()
  const { number, t } = words
  const { count, documents, reason } = refusal
  const more = count - documents.length
  const links = documents.map(({ id, title }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={documentPath(kind, id)} rel="noreferrer" target="_blank">
        {title}
      </a>
    </span>
  ))
  const text =
    more > 0
      ? t('{documents}: {reason} ({examples} and {more} more)')
      : t('{documents}: {reason} ({examples})')
  const documentsWords = countedFor(kind, count, words)
  return (
    <li>{withParts(text, { documents: documentsWords, reason, examples: links, more: number(more) })}</li>
  )
}

interface Props {
  kind: OfferedKind
  preview: RunPreview | null
  total: number
}

/** What a run would come to, said before it starts. */
export function RunPreviewView({ kind, preview, total }: Props) {
  const words = useWords()
  const { t } = words
  if (!preview) {
    const documents = countedFor(kind, total, words)
    return <p role="status">{t('Looking at {documents}…', { documents })}</p>
  }
  const { notes, problems, ready, refusals } = preview
  return (
    <div className="br-bulk__report" role="status">
      <p>
        <strong>
          {t('Ready: {ready} of {documents}.', { ready, documents: countedFor(kind, preview.total, words) })}
        </strong>
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {refusals.length > 0 && (
        <>
          <p>{t('Will be refused:')}</p>
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
