import 'server-only'

import { Fragment } from 'react'

import type { Words } from '@/domain/languages/words'
import type { Block, Paper } from '@/domain/papers/paper'

function Table({ columns, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <div
      aria-label={columns.map(({ heading }) => heading).join(', ')}
      className="br-table-scroll"
      role="region"
      tabIndex={0}
    >
      <table className="br-table">
        <thead>
          <tr>
            {columns.map(({ heading, align }) => (
              <th key={heading} scope="col" style={{ textAlign: align ?? 'left' }}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, row) => (
            <tr key={String(row)}>
              {cells.map(({ text, details = [] }, at) => (
                <td key={columns[at]?.heading ?? at} style={{ textAlign: columns[at]?.align ?? 'left' }}>
                  {text}
                  {details.map((detail) => (
                    <span className="br-muted br-papers__detail" key={detail}>
                      {detail}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'table':
      return <Table {...block} />
    case 'columns':
      return (
        <div className="br-admin-view__pair">
          {block.columns.map(({ heading, lines }) => (
            <section key={heading ?? lines.join()}>
              {heading !== undefined && <h3>{heading}</h3>}
              <address>
                {lines.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </address>
            </section>
          ))}
        </div>
      )
    case 'totals':
      return (
        <dl className="br-papers__totals">
          {block.rows.map(({ label, value, isStrong }) => (
            <div key={label}>
              <dt>{isStrong ? <strong>{label}</strong> : label}</dt>
              <dd>{isStrong ? <strong>{value}</strong> : value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'transfer':
      return (
        <section>
          <h3>{block.heading}</h3>
          <dl className="br-papers__facts">
            {block.rows.map(({ label, value }) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )
    case 'text':
      return <p>{block.text}</p>
  }
}

/** What a paper says, as a part of the page: the same description that its PDF is drawn from. */
export function PaperPreview({ paper, words: { t } }: { paper: Paper; words: Words }) {
  const { title, subject, facts, blocks, language } = paper
  return (
    <section aria-label={t('Preview')} className="br-card br-papers__preview" lang={language}>
      <h3>
        {title} {subject}
      </h3>
      <p className="br-muted">{facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
      {blocks.map((block, index) => (
        <BlockView block={block} key={String(index)} />
      ))}
    </section>
  )
}
