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

function Problems({ preview }: { preview: ShownPreview }) {
  const { t, tn } = useWords()
  const { problemCount, problems } = preview
  if (problemCount === 0) return null
  const more = problemCount - problems.length
  return (
    <>
      <h3>{tn(problemCount, ['{count} mistake', '{count} mistakes'])}</h3>
      <div
        aria-label={t('Mistakes')}
        className="br-table-scroll br-table-scroll--tall"
        role="region"
        tabIndex={0}
      >
        <table className="br-table">
          <thead>
            <tr>
              <th scope="col">{t('Line|of a file')}</th>
              <th scope="col">{t('Column')}</th>
              <th scope="col">{t('What is wrong')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ column, line, reason }) => (
              <tr key={`${String(line)} ${column ?? ''} ${reason}`}>
                <td>{line}</td>
                <td>{column ?? t('The row')}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="br-hint">{tn(more, ['And {count} more.', 'And {count} more.'])}</p>}
    </>
  )
}

function Changes({ preview }: { preview: ShownPreview }) {
  const { t, tn } = useWords()
  const { changeCount, changes } = preview
  if (changeCount === 0) return null
  const more = changeCount - changes.length
  return (
    <details>
      <summary>{tn(changeCount, ['{count} cell will change', '{count} cells will change'])}</summary>
      <div
        aria-label={t('Changes')}
        className="br-table-scroll br-table-scroll--tall"
        role="region"
        tabIndex={0}
      >
        <table className="br-table">
          <thead>
            <tr>
              <th scope="col">{t('Line|of a file')}</th>
              <th scope="col">{t('What')}</th>
              <th scope="col">{t('Column')}</th>
              <th scope="col">{t('Now')}</th>
              <th scope="col">{t('Then')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ after, before, column, line, sku, title }) => (
              <tr key={`${String(line)} ${column}`}>
                <td>{line}</td>
                <td>{sku ?? title}</td>
                <td>{column}</td>
                <td className="br-file__cell">{before}</td>
                <td className="br-file__cell">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="br-hint">{tn(more, ['And {count} more.', 'And {count} more.'])}</p>}
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
