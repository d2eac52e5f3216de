import { CHANNEL_LABELS } from '@/domain/channel'
import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { isOrderStatus, STATUSES, statusLabel } from '@/domain/order/lifecycle'
import { factsOf } from '@/domain/order/status-facts'

const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STATUSES.map((status) => [`order.${status}`, factsOf(status).happened])),
  'order.drafted': factsOf('draft').happened,
  'order.resumed': msg('Resumed|order'),
  'order.edited': msg('Edited|order'),
  'order.imported': msg('Imported|order'),
  'order.import_completed': msg('Lines added by an import'),
  'order.import_corrected': msg('Corrected by an import'),
  'return.recorded': msg('Partly taken back'),
  'return.requested': msg('Return requested'),
  'return.approved': msg('Return approved'),
  'return.declined': msg('Return declined'),
  'return.received': msg('Return received'),
  'return.closed': msg('Return closed'),
  'return.cancelled': msg('Return cancelled'),
  'return.exchanged': msg('Return exchanged'),
  'exchange.placed': msg('Placed in exchange'),
  'refund.waived': msg('Refund waived'),
  'refund.credited': msg('Credited to another order'),
  'payment.recorded': msg('Payment recorded'),
  'payment.reminded': msg('Reminded of payment'),
  'payment.voided': msg('Payment voided'),
  'shipment.corrected': msg('Shipment corrected'),
  'shipment.cancelled': msg('Shipment cancelled'),
  'refund.recorded': msg('Refund recorded'),
  'file.added': msg('File added'),
  'file.removed': msg('File removed'),
  'invoice.issued': msg('Invoice issued'),
  'invoice.credited': msg('Credit note issued'),
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = CHANNEL_LABELS

/** What an event of the timeline says, in English, for `t`; an unknown type is shown as it is stored. */
export function eventWords(type: string): string {
  return WORDS[type] ?? type
}

/** The label of a channel, in English, for `t`; unknown ones are shown as they are stored. */
export function channelWords(channel: string): string {
  return CHANNEL_WORDS[channel] ?? channel
}

/** The change of status that the event made, if it made one. */
export function changeWords(
  { from, to }: { from: string | null; to: string | null },
  { t }: Words,
): string | null {
  if (from === null || to === null || from === to) return null
  const name = (status: string) => (isOrderStatus(status) ? t(statusLabel(status)) : status)
  return `${name(from)} → ${name(to)}`
}
