import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import type { ShownPreview } from './send-file'

function summaryOf({ products, stock, variants }: ShownPreview, { tn }: Words): string[] {
  const { changed, created, refused, unchanged } = products
  return [
    ...(created > 0
      ? [tn(created, ['{count} product will be created.', '{count} products will be created.'])]
      : []),
    ...(changed > 0
      ? [tn(changed, ['{count} product will be changed.', '{count} products will be changed.'])]
      : []),
    ...(variants.created > 0
      ? [tn(variants.created, ['{count} variant will be created.', '{count} variants will be created.'])]
      : []),
    ...(variants.changed > 0
      ? [tn(variants.changed, ['{count} variant will be changed.', '{count} variants will be changed.'])]
      : []),
    ...(stock > 0
      ? [
          tn(stock, [
            'The stock of {count} variant will be adjusted to the number in the file.',
            'The stock of {count} variants will be adjusted to the number in the file.',
          ]),
        ]
      : []),
    ...(unchanged > 0
      ? [tn(unchanged, ['{count} product will stay as before.', '{count} products will stay as before.'])]
      : []),
    ...(refused > 0
      ? [
          tn(refused, [
            '{count} product with mistakes will be left out.',
            '{count} products with mistakes will be left out.',
          ]),
        ]
      : []),
  ]
}

interface TableProps {
  label: string
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** How many rows there are in all, those that are not shown as well. */
  count: number
}

/** Rows of the file, the first of them. */
function FileTable({ label, columns, rows, count }: TableProps) {
  const { tn } = useWords()
  const more = count - rows.length
  return (
    <>
      <div aria-label={label} className="br-table-scroll br-table-scroll--tall" role="region" tabIndex={0}>
        <table className="br-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td className="br-file__cell" key={columns[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="br-hint">{tn(more, ['And {count} more.', 'And {count} more.'])}</p>}
    </>
  )
}

function Problems({ preview: { problemCount, problems } }: { preview: ShownPreview }) {
  const { t, tn } = useWords()
  if (problemCount === 0) return null
  return (
    <>
      <h3>{tn(problemCount, ['{count} mistake', '{count} mistakes'])}</h3>
      <FileTable
        columns={[t('Line|of a file'), t('Column'), t('What is wrong')]}
        count={problemCount}
        label={t('Mistakes')}
        rows={problems.map(({ column, line, reason }) => ({
          key: `${String(line)} ${column ?? ''} ${reason}`,
          cells: [line, column ?? t('The row'), reason],
        }))}
      />
    </>
  )
}

function Changes({ preview: { changeCount, changes } }: { preview: ShownPreview }) {
  const { t, tn } = useWords()
  if (changeCount === 0) return null
  return (
    <details>
      <summary>{tn(changeCount, ['{count} cell will change', '{count} cells will change'])}</summary>
      <FileTable
        columns={[t('Line|of a file'), t('What'), t('Column'), t('Now'), t('Then')]}
        count={changeCount}
        label={t('Changes')}
        rows={changes.map(({ after, before, column, line, sku, title }) => ({
          key: `${String(line)} ${column}`,
          cells: [line, sku ?? title, column, before, after],
        }))}
      />
    </details>
  )
}

/** What importing a file would come to, before anything is written. */
export function FilePreview({ preview }: { preview: ShownPreview }) {
  const words = useWords()
  const { t } = words
  const lines = summaryOf(preview, words)
  const { unknown } = preview
  return (
    <div className="br-file">
      <div role="status">
        {lines.length === 0 ? <p>{t('The file has no products.')}</p> : null}
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {unknown.length > 0 && (
        <p className="br-hint">
          {t('Left out, because no column of product files is called so: {columns}.', {
            columns: unknown.join(', '),
          })}
        </p>
      )}
      <Problems preview={preview} />
      <Changes preview={preview} />
    </div>
  )
}
