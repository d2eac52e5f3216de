import type { ShownPreview } from './send-file'

const counted = (count: number, one: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`

function summaryOf({ products, stock, variants }: ShownPreview): string[] {
  const { changed, created, refused, unchanged } = products
  return [
    ...(created > 0 ? [`${counted(created, 'product')} will be created.`] : []),
    ...(changed > 0 ? [`${counted(changed, 'product')} will be changed.`] : []),
    ...(variants.created > 0 ? [`${counted(variants.created, 'variant')} will be created.`] : []),
    ...(variants.changed > 0 ? [`${counted(variants.changed, 'variant')} will be changed.`] : []),
    ...(stock > 0
      ? [`The stock of ${counted(stock, 'variant')} will be adjusted to the number in the file.`]
      : []),
    ...(unchanged > 0 ? [`${counted(unchanged, 'product')} will stay as before.`] : []),
    ...(refused > 0 ? [`${counted(refused, 'product')} with mistakes will be left out.`] : []),
  ]
}

function Problems({ preview }: { preview: ShownPreview }) {
  const { problemCount, problems } = preview
  if (problemCount === 0) return null
  const more = problemCount - problems.length
  return (
    <>
      <h3>{counted(problemCount, 'mistake')}</h3>
      <div aria-label="Mistakes" className="br-table-scroll br-table-scroll--tall" role="region" tabIndex={0}>
        <table className="br-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ column, line, reason }) => (
              <tr key={`${String(line)} ${column ?? ''} ${reason}`}>
                <td>{line}</td>
                <td>{column ?? 'The row'}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="br-hint">And {more.toLocaleString('en')} more.</p>}
    </>
  )
}

function Changes({ preview }: { preview: ShownPreview }) {
  const { changeCount, changes } = preview
  if (changeCount === 0) return null
  const more = changeCount - changes.length
  return (
    <details>
      <summary>{counted(changeCount, 'cell')} will change</summary>
      <div aria-label="Changes" className="br-table-scroll br-table-scroll--tall" role="region" tabIndex={0}>
        <table className="br-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What</th>
              <th scope="col">Column</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
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
      {more > 0 && <p className="br-hint">And {more.toLocaleString('en')} more.</p>}
    </details>
  )
}

/** What importing a file would come to, before anything is written. */
export function FilePreview({ preview }: { preview: ShownPreview }) {
  const lines = summaryOf(preview)
  const { unknown } = preview
  return (
    <div className="br-file">
      <div role="status">
        {lines.length === 0 ? <p>The file has no products.</p> : null}
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {unknown.length > 0 && (
        <p className="br-hint">
          Left out, because no column of product files is called so: {unknown.join(', ')}.
        </p>
      )}
      <Problems preview={preview} />
      <Changes preview={preview} />
    </div>
  )
}
