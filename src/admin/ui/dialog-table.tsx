import type { FormEvent, ReactNode } from 'react'

interface Props {
  caption: string
  /** Leaves the caption to screen readers, where the dialog's title says it already. */
  isCaptionHidden?: boolean
  /** Heads of the columns, from the left. */
  columns: readonly string[]
  /** Hears every change of an input in the table. */
  onChange?: (event: FormEvent<HTMLTableElement>) => void
  /** A `<tr>` for each row. */
  children: ReactNode
}

/** A table of inputs in a dialog. */
export function DialogTable({ caption, isCaptionHidden = false, columns, onChange, children }: Props) {
  return (
    <table className="br-table" onChange={onChange}>
      <caption className={isCaptionHidden ? 'br-visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
