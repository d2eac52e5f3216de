'use client'

import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { typeAmount } from '../../money/amount-text'
import { DialogField } from '../../ui/dialog-field'
import { DialogTable } from '../../ui/dialog-table'
import type { Article } from './article-search'
import { ArticleSearch } from './article-search'
import type { EditDraft, OrderToEdit, TypedLine } from './edit-draft'

interface Props {
  order: OrderToEdit
  draft: EditDraft
  onChange: (draft: EditDraft) => void
}

interface LineProps {
  sku: string
  title: string
  hint?: string
  line: TypedLine
  /** What stays of the line at least. */
  least: number
  /** Whether price and discount stay. */
  isPriceKept: boolean
  onChange: (line: TypedLine) => void
}

function LineRow({ sku, title, hint, line, least, isPriceKept, onChange }: LineProps) {
  const { t } = useWords()
  const money = { autoComplete: 'off', inputMode: 'decimal', className: 'br-money-input' } as const
  return (
    <tr>
      <th scope="row">
        {title}
        <span className="br-sku">{hint === undefined ? sku : `${sku} · ${hint}`}</span>
      </th>
      <td>
        <input
          aria-label={t('Quantity of {name}', { name: sku })}
          min={least}
          onChange={(event) => onChange({ ...line, quantity: event.target.value })}
          type="number"
          value={line.quantity}
        />
      </td>
      <td>
        <input
          {...money}
          aria-label={t('Unit price of {name}', { name: sku })}
          disabled={isPriceKept}
          onChange={(event) => onChange({ ...line, unitPrice: event.target.value })}
          value={line.unitPrice}
        />
      </td>
      <td>
        <input
          {...money}
          aria-label={t('Discount on {name}', { name: sku })}
          disabled={isPriceKept}
          onChange={(event) => onChange({ ...line, discount: event.target.value })}
          value={line.discount}
        />
      </td>
    </tr>
  )
}

function hintOf(
  { quantity, shippedQuantity }: OrderToEdit['lines'][number],
  typed: string,
  t: Words['t'],
): object {
  if (typed.trim() === '0') return { hint: t('will be removed') }
  return shippedQuantity > 0
    ? { hint: t('{shipped} of {quantity} shipped, at this price', { shipped: shippedQuantity, quantity }) }
    : {}
}

/** Lines that the order has, and those that are added. */
function EditedLines({ order, draft, onChange }: Props) {
  const { t, tn } = useWords()
  return (
    <DialogTable
      caption={t('Lines of the order; a quantity of 0 removes a line')}
      columns={[
        t('Article'),
        t('Quantity'),
        t('Unit price in {currency}', { currency: order.currency }),
        t('Discount'),
      ]}
    >
      {order.lines.map((line) => {
        const typed = draft.lines[line.id]
        if (!typed) return null
        return (
          <LineRow
            {...hintOf(line, typed.quantity, t)}
            isPriceKept={line.shippedQuantity > 0}
            key={line.id}
            least={line.shippedQuantity}
            line={typed}
            onChange={(changed) => onChange({ ...draft, lines: { ...draft.lines, [line.id]: changed } })}
            sku={line.sku}
            title={line.title}
          />
        )
      })}
      {draft.added.map((line, index) => (
        <LineRow
          hint={tn(line.available, ['new · {count} in stock', 'new · {count} in stock'])}
          isPriceKept={false}
          key={line.variantId}
          least={1}
          line={line}
          onChange={(changed) =>
            onChange({ ...draft, added: draft.added.with(index, { ...line, ...changed }) })
          }
          sku={line.sku}
          title={line.title}
        />
      ))}
    </DialogTable>
  )
}

/** The lines of an order and what it comes to besides, as they are typed. */
export function EditForm({ order, draft, onChange }: Props) {
  const { t, language } = useWords()
  const { currency } = order
  const add = ({ variantId, sku, title, priceMinor, available }: Article) => {
    if (draft.added.some((line) => line.variantId === variantId)) return
    const typed = {
      quantity: '1',
      unitPrice: typeAmount(priceMinor, currency, language),
      discount: typeAmount(0, currency, language),
    }
    onChange({ ...draft, added: [...draft.added, { ...typed, variantId, sku, title, available }] })
  }
  const amountField = (name: 'shippingPrice' | 'discount', label: string) => (
    <DialogField
      autoComplete="off"
      inputMode="decimal"
      label={label}
      onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      required
      value={draft[name]}
    />
  )
  return (
    <>
      <div className="br-table-scroll">
        <EditedLines draft={draft} onChange={onChange} order={order} />
      </div>
      <ArticleSearch currency={currency} onChoose={add} />
      <div className="br-dialog__columns">
        {amountField('shippingPrice', t('Shipping in {currency}', { currency }))}
        {amountField('discount', t('Discount on the order in {currency}', { currency }))}
      </div>
    </>
  )
}
