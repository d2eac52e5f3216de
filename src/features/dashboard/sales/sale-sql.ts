import { STATUSES } from '@/domain/order/lifecycle'
import type { SaleRule } from '@/domain/order/status-facts'
import { isDraft, statusesWith } from '@/domain/order/status-facts'
import { textList } from '@/platform/database/text-list'

const statusesOf = (sale: SaleRule) => textList(statusesWith((facts) => facts.sale === sale))

/** `isSale`, `grossMinor` and `netMinor` of the domain, of a row of `orders`; a test compares them order by order. */
export const IS_SALE = `(status not in ${statusesOf('no')} and total_minor >= 0
  and not (status in ${statusesOf('if shipped')} and fulfilment_status = 'unfulfilled'))`

export const NET = `(case when status in ${textList(STATUSES.filter(isDraft))} then 0 when total_minor < 0 then total_minor
  else paid_total_minor - refunded_total_minor + owed_minor - refund_due_minor end)`

/** What a line cost its customer, tax included, as `worthOfUnits` of the domain has it: of a row of `orders_lines` and its order. */
export const LINE_WORTH = (order: string) =>
  `(line_total_minor - discount_minor + case when ${order}.is_inclusive then 0 else tax_total_minor end)`

/** Lines of goods that are not in the catalogue, or no longer, are counted together under this id. */
export const NO_VARIANT = '00000000-0000-0000-0000-000000000000'
