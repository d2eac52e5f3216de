import { CHANNEL_LABELS } from '@/domain/channel'
import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

const WORDS: Readonly<Record<string, string>> = {
  'order.drafted': 'Draft written',
  'order.placed': 'Order placed',
  'order.on_hold': 'Put on hold',
  'order.resumed': 'Resumed',
  'order.partially_shipped': 'Partly shipped',
  'order.shipped': 'Shipped',
  'order.delivered': 'Delivered',
  'order.cancelled': 'Cancelled',
  'order.returned': 'Taken back',
  'order.imported': 'Imported',
  'order.import_completed': 'Lines added by an import',
  'order.import_corrected': 'Corrected by an import',
  'return.recorded': 'Partly taken back',
  'refund.waived': 'Refund waived',
  'payment.recorded': 'Payment recorded',
  'refund.recorded': 'Refund recorded',
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = CHANNEL_LABELS

/** What an event of the timeline says; an unknown type is shown as it is stored. */
export function eventWords(type: string): string {
  return WORDS[type] ?? type
}

/** Through which door it came. */
export function channelWords(channel: string): string {
  return CHANNEL_WORDS[channel] ?? channel
}

/** The change of status that the event made, if it made one. */
export function changeWords(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from === to) return null
  const name = (status: string) => (isOrderStatus(status) ? statusLabel(status) : status)
  return `${name(from)} → ${name(to)}`
}
