import type { StoredAddress } from '@/domain/address/address'
import { ORDER_FIELDS } from '@/domain/order/record'
import type { ReturnReason, ReturnStatus } from '@/domain/order/returns/return-states'
import { code128 } from '@/domain/papers/barcode'
import type { PaperLanguage } from '@/domain/papers/language'
import { countIn, dayIn, paperLanguage } from '@/domain/papers/language'
import type { Block, Paper, TableRow } from '@/domain/papers/paper'
import { REASON_WORDS, RETURN_WORDS } from '@/domain/papers/return-words'
import { linesOfText } from '@/domain/papers/lines-of-text'
import { PAPER_WORDS } from '@/domain/papers/words'
import { jsonList, selectFields } from '@/platform/database/stored-fields'
import type { Sql } from '@/platform/database/transaction'

import type { PaperSettings } from '@/platform/paper-settings'
import { addressLines, senderLines } from './sender'

/** A return as its slip needs it; `language` is the customer's, where they have chosen one. */
export interface PaperReturn {
  number: string
  status: ReturnStatus
  orderNumber: string
  customerId: string | null
  customerName: string | null
  shippingAddress: StoredAddress
  language: string | null
  instructions: string | null
  approvedAt: string | null
  updatedAt: string
  lines: { sku: string; title: string; quantity: number; reason: ReturnReason }[]
}

const LINES = jsonList(
  `json_build_object('sku', o_l.sku, 'title', o_l.title, 'quantity', l.quantity, 'reason', l.reason) order by l._order`,
  'returns_lines l join orders_lines o_l on o_l.id = l.line_id and o_l._parent_id = r.order_id where l._parent_id = r.id',
)

const RETURN = `
  select r.number, r.status, o.number as "orderNumber", r.instructions, to_json(r.approved_at) as "approvedAt",
    to_json(r.updated_at) as "updatedAt", ${selectFields(ORDER_FIELDS, ['customerId', 'customerName', 'shippingAddress'], 'o')},
    (select u.language from users u where u.id = o.customer_id) as language, ${LINES} as lines
  from returns r join orders o on o.id = r.order_id where r.id = $1`

/** The return with this id. */
export async function findReturn(sql: Sql, id: string): Promise<PaperReturn | undefined> {
  const [found] = await sql.query<PaperReturn & Record<string, unknown>>(RETURN, [id])
  return found
}

/** Where the goods go, and from whom. */
function addressesOf(part: PaperReturn, settings: PaperSettings, language: PaperLanguage): Block {
  const own = RETURN_WORDS[language]
  const shop = settings.address ? addressLines({ ...settings.address, name: null }, language) : []
  const from = addressLines(part.shippingAddress, language)
  return {
    kind: 'columns',
    columns: [
      { heading: own.sendTo, lines: [settings.name, ...shop] },
      { heading: own.sentBy, lines: from.length > 0 ? from : [part.customerName ?? ''] },
    ],
  }
}

/** What goes into the parcel of a return, in its customer's language, with the number as a barcode. */
export function returnSlip(part: PaperReturn, settings: PaperSettings): Paper {
  const language = paperLanguage(part.language, settings.language)
  const [words, own] = [PAPER_WORDS[language], RETURN_WORDS[language]]
  const { timeZone } = settings
  const approved = part.approvedAt === null ? null : dayIn(part.approvedAt, { language, timeZone })
  const rows = part.lines.map(({ sku, title, quantity, reason }): TableRow => ({
    cells: [
      { text: sku },
      { text: title },
      { text: REASON_WORDS[language][reason] },
      { text: countIn(quantity, language) },
    ],
  }))
  const text = (line: string): Block => ({ kind: 'text', text: line, style: 'body' })
  return {
    language,
    title: own.returnSlip,
    subject: part.number,
    sender: senderLines(settings, language),
    facts: [
      { label: words.order, value: part.orderNumber },
      ...(approved === null ? [] : [{ label: own.approvedOn, value: approved }]),
    ],
    code: code128(part.number),
    blocks: [
      addressesOf(part, settings, language),
      {
        kind: 'table',
        columns: [
          { heading: words.sku, share: 20 },
          { heading: words.item, share: 42 },
          { heading: own.reason, share: 24 },
          { heading: words.quantity, share: 14, align: 'right' },
        ],
        rows,
      },
      text(own.putInParcel),
      ...linesOfText(part.instructions).map(text),
    ],
    footer: linesOfText(settings.footer),
  }
}
