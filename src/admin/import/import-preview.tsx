'use client'

import type { Column } from '@/domain/import/columns'

import { useWords } from '../languages/use-words'
import type { Preview } from './send-import'

interface Props {
  preview: Preview
  columns: readonly Column[]
  mapping: Readonly<Record<string, Column>>
  onMap: (column: Column, header: string) => void
}

function ColumnChoices({ preview, columns, onMap }: Props) {
  const { t } = useWords()
  const byColumn = new Map(preview.found.map(({ column, header }) => [column, header]))
  return (
    <fieldset className="br-import__columns">
      <legend>{t('Columns')}</legend>
      {columns.map((column) => {
        const header = byColumn.get(column) ?? ''
        return (
          <label key={column}>
            {column}
            <select
              aria-invalid={header === ''}
              onChange={(event) => onMap(column, event.target.value)}
              value={header}
            >
              <option value="">{t('not found|column')}</option>
              {preview.headers.map((name, position) => (
                <option key={`${String(position)} ${name}`} value={name.trim()}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </fieldset>
  )
}

function FirstLines({ preview }: Pick<Props, 'preview'>) {
  const { t } = useWords()
  return (
    <div aria-label={t('First lines')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">{t('The first lines of the file')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Line|file')}</th>
            {preview.headers.map((header, position) => (
              <th key={`${String(position)} ${header}`} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.lines.map(({ line, fields, problem }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              {preview.headers.map((header, position) => (
                <td
                  key={`${String(position)} ${header}`}
                  {...(problem === null ? {} : { className: 'br-error-text' })}
                >
                  {fields[position]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How the file is written, with the line that shows it; what it does not tell is to be chosen above. */
function Conventions({ preview }: Pick<Props, 'preview'>) {
  const { t } = useWords()
  if (preview.conventions === null) return null
  const all = Object.entries(preview.conventions)
  const open = all.filter(([, { isSettled }]) => !isSettled)
  return (
    <section aria-label={t('How the file is read')}>
      <ul>
        {all
          .filter(([, { isSettled }]) => isSettled)
          .map(([name, { words }]) => (
            <li key={name}>{words}</li>
          ))}
      </ul>
      {open.map(([name, { words }]) => (
        <p className="br-notice br-error-text" key={name} role="alert">
          {t('To be decided: {question}', { question: words })}
        </p>
      ))}
    </section>
  )
}

/** Lines of the file by their numbers, with what is wrong with each. */
function ProblemLines({ lines }: { lines: Preview['problems'] }) {
  const { t } = useWords()
  return (
    <ul>
      {lines.map(({ line, reason }) => (
        <li key={line}>{t('Line {line}: {reason}', { line: String(line), reason })}</li>
      ))}
    </ul>
  )
}

/** The lines of the whole file whose values a spreadsheet has destroyed. */
function Spoilt({ preview: { spoilt, lineCount } }: Pick<Props, 'preview'>) {
  const { t } = useWords()
  if (spoilt.count === 0) return null
  return (
    <div className="br-notice" role="alert">
      <p>
        {t(
          'A spreadsheet has spoilt {spoilt} of the {lines} lines. They will be rejected; export the file again without opening it in a spreadsheet.',
          { spoilt: spoilt.count, lines: lineCount },
        )}
      </p>
      <ProblemLines lines={spoilt.first} />
    </div>
  )
}

/** What the beginning of the file says, and what would be rejected of it. */
export function ImportPreview(props: Props) {
  const { t } = useWords()
  const { preview } = props
  const { problemCount, sampled } = preview
  if (preview.refusal !== null) {
    return (
      <p className="br-notice br-error-text" role="alert">
        {t('This file cannot be imported: {reason}', { reason: preview.refusal })}
      </p>
    )
  }
  return (
    <>
      <ColumnChoices {...props} />
      {preview.missing.length > 0 && (
        <p className="br-notice br-error-text" role="alert">
          {t('Say which header stands for {columns}: without it, the file cannot be imported.', {
            columns: preview.missing.join(', '),
          })}
        </p>
      )}
      <Conventions preview={preview} />
      <Spoilt preview={preview} />
      <FirstLines preview={preview} />
      {problemCount === 0 ? (
        <p className="br-muted">{t('No problem in the first {count} lines.', { count: sampled })}</p>
      ) : (
        <div className="br-notice">
          <p>
            {t('Of the first {sampled} lines, {rejected} would be rejected:', {
              sampled,
              rejected: problemCount,
            })}
          </p>
          <ProblemLines lines={preview.problems} />
        </div>
      )}
    </>
  )
}
