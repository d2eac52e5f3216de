import { CHANNEL_LABELS } from '@/domain/channel'
import { isOrderStatus, STATUSES, statusLabel } from '@/domain/order/lifecycle'
import { factsOf } from '@/domain/order/status-facts'

const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STATUSES.map((status) => [`order.${status}`, factsOf(status).happened])),
  'order.drafted': factsOf('draft').happened,
  'order.resumed': 'Resumed',
  'order.edited': 'Edited',
  'order.imported': 'Imported',
  'order.import_completed': 'Lines added by an import',
  'order.import_corrected': 'Corrected by an import',
  'return.recorded': 'Partly taken back',
  'return.requested': 'Return requested',
  'return.approved': 'Return approved',
  'return.declined': 'Return declined',
  'return.received': 'Return received',
  'return.closed': 'Return closed',
  'return.cancelled': 'Return cancelled',
  'return.exchanged': 'Return exchanged',
  'exchange.placed': 'Placed in exchange',
  'refund.waived': 'Refund waived',
  'refund.credited': 'Credited to another order',
  'payment.recorded': 'Payment recorded',
  'payment.reminded': 'Reminded of payment',
  'payment.voided': 'Payment voided',
  'shipment.corrected': 'Shipment corrected',
  'shipment.cancelled': 'Shipment cancelled',
  'refund.recorded': 'Refund recorded',
  'invoice.issued': 'Invoice issued',
  'invoice.credited': 'Credit note issued',
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = CHANNEL_LABELS

/** What an event of the timeline says; an unknown type is shown as it is stored. */
export function eventWords(type: string): string {
  return WORDS[type] ?? type
}

/** The label of a channel; unknown ones are shown as they are stored. */
export function channelWords(channel: string): string {
  return CHANNEL_WORDS[channel] ?? channel
}

/** The change of status that the event made, if it made one. */
export function changeWords(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from === to) return null
  const name = (status: string) => (isOrderStatus(status) ? statusLabel(status) : status)
  return `${name(from)} → ${name(to)}`
}
