'use client'

import type { Column } from '@/domain/import/columns'

import type { Preview } from './send-import'

interface Props {
  preview: Preview
  columns: readonly Column[]
  mapping: Readonly<Record<string, Column>>
  onMap: (column: Column, header: string) => void
}

function ColumnChoices({ preview, columns, onMap }: Props) {
  const byColumn = new Map(preview.found.map(({ column, header }) => [column, header]))
  return (
    <fieldset className="br-import__columns">
      <legend>Columns</legend>
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
              <option value="">not found</option>
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
  return (
    <div aria-label="First lines" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">The first lines of the file</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
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
  if (preview.conventions === null) return null
  const all = Object.entries(preview.conventions)
  const open = all.filter(([, { isSettled }]) => !isSettled)
  return (
    <section aria-label="How the file is read">
      <ul>
        {all
          .filter(([, { isSettled }]) => isSettled)
          .map(([name, { words }]) => (
            <li key={name}>{words}</li>
          ))}
      </ul>
      {open.map(([name, { words }]) => (
        <p className="br-notice br-error-text" key={name} role="alert">
          To be decided: {words}
        </p>
      ))}
    </section>
  )
}

/** The lines of the whole file whose values a spreadsheet has destroyed. */
function Spoilt({ preview: { spoilt, lineCount } }: Pick<Props, 'preview'>) {
  if (spoilt.count === 0) return null
  return (
    <div className="br-notice" role="alert">
      <p>
        A spreadsheet has spoilt {spoilt.count.toLocaleString('en-GB')} of the{' '}
        {lineCount.toLocaleString('en-GB')} lines. They will be rejected; export the file again without
        opening it in a spreadsheet.
      </p>
      <ul>
        {spoilt.first.map(({ line, reason }) => (
          <li key={line}>
            Line {line}: {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the beginning of the file says, and what would be rejected of it. */
export function ImportPreview(props: Props) {
  const { preview } = props
  if (preview.refusal !== null) {
    return (
      <p className="br-notice br-error-text" role="alert">
        This file cannot be imported: {preview.refusal}
      </p>
    )
  }
  return (
    <>
      <ColumnChoices {...props} />
      {preview.missing.length > 0 && (
        <p className="br-notice br-error-text" role="alert">
          Say which header stands for {preview.missing.join(', ')}: without it, the file cannot be imported.
        </p>
      )}
      <Conventions preview={preview} />
      <Spoilt preview={preview} />
      <FirstLines preview={preview} />
      {preview.problemCount === 0 ? (
        <p className="br-muted">No problem in the first {preview.sampled.toLocaleString('en-GB')} lines.</p>
      ) : (
        <div className="br-notice">
          <p>
            Of the first {preview.sampled.toLocaleString('en-GB')} lines,{' '}
            {preview.problemCount.toLocaleString('en-GB')} would be rejected:
          </p>
          <ul>
            {preview.problems.map(({ line, reason }) => (
              <li key={line}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
