import { articleBarcode } from '@/domain/papers/barcode'
import { countIn, dayIn } from '@/domain/papers/language'
import type { Paper, TableRow } from '@/domain/papers/paper'
import type { Pick } from '@/domain/papers/pick-list'
import { PAPER_WORDS } from '@/domain/papers/words'

import type { PaperOrder } from './load-orders'
import type { PaperSettings } from '@/platform/paper-settings'

interface Picked {
  picks: readonly Pick[]
  orders: readonly PaperOrder[]
  asOf: string
}

/** Orders with their units, where one pick is for several: `B00042 × 2, B00043 × 1`. */
function ordersOf({ orders }: Pick): string {
  return orders.map(({ number, units }) => `${number} × ${String(units)}`).join(', ')
}

function rowOf(pick: Pick, noPlace: string, running: string): TableRow {
  return {
    cells: [
      { text: pick.place ?? noPlace },
      { text: pick.sku, code: articleBarcode(pick.sku) },
      { text: pick.title, details: [ordersOf(pick)] },
      { text: String(pick.units) },
    ],
    running,
  }
}

/** What has to be fetched for some orders, by place and SKU, in the shop's language. */
export function pickListPaper({ picks, orders, asOf }: Picked, settings: PaperSettings): Paper {
  const { language, timeZone, name } = settings
  const words = PAPER_WORDS[language]
  let sum = 0
  const rows = picks.map((pick) => {
    sum += pick.units
    return rowOf(pick, words.noPlace, countIn(sum, language))
  })
  return {
    language,
    title: words.pickList,
    subject: dayIn(asOf, { language, timeZone }),
    sender: [name],
    facts: [
      { label: words.orders, value: countIn(orders.length, language) },
      { label: words.units, value: countIn(sum, language) },
    ],
    code: null,
    blocks: [
      {
        kind: 'table',
        columns: [
          { heading: words.place, share: 15 },
          { heading: words.sku, share: 36 },
          { heading: words.item, share: 39 },
          { heading: words.quantity, share: 10, align: 'right' },
        ],
        rows,
        carried: { over: words.carriedOver, forward: words.broughtForward },
      },
      { kind: 'totals', rows: [{ label: words.units, value: countIn(sum, language), isStrong: true }] },
    ],
    footer: [],
  }
}
