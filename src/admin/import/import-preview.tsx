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
