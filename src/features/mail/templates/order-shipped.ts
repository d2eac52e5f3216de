import { msg } from '@/domain/languages/words'

import type { Block, EmailMessage, Row } from '../email-message'
import type { OrderOfMail } from '../load-order'
import type { ShipmentOfMail } from '../load-shipment'
import { greet, orderButton, orderDetails, shipTo } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { loadShipment } from '../load-shipment'
import { orderTemplate } from '../order-template'

/** A link is only as good as its protocol: staff paste what carriers send them. */
function isWebAddress(text: string | null): text is string {
  return text !== null && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

function trackingBlocks({ carrier, trackingNumber, trackingUrl }: ShipmentOfMail): Block[] {
  const rows: Row[] = []
  if (carrier !== null) rows.push({ label: 'Carrier', value: carrier })
  if (trackingNumber !== null) rows.push({ label: 'Tracking number', value: trackingNumber })
  const blocks: Block[] = rows.length > 0 ? [{ kind: 'rows', rows }] : []
  if (isWebAddress(trackingUrl)) blocks.push({ kind: 'button', label: 'Track your parcel', url: trackingUrl })
  return blocks
}

function write(order: OrderOfMail, shipment: ShipmentOfMail): EmailMessage {
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const rows = shipment.lines.map((line): Row => ({
    label: titles.get(line.lineId) ?? 'Item',
    value: `× ${String(line.quantity)}`,
  }))
  const text = shipment.isLast
    ? `Your order ${order.number} is on its way to you.`
    : `A part of your order ${order.number} is on its way to you; the rest follows.`
  return {
    subject: `Your order ${order.number} is on its way`,
    preview: text,
    title: 'On its way',
    blocks: [
      greet(order.customerName),
      { kind: 'paragraph', text },
      { kind: 'heading', text: 'In this parcel' },
      { kind: 'rows', rows },
      ...trackingBlocks(shipment),
      ...shipTo(order),
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

export const orderShipped: EmailTemplate<{ orderId: string; shipmentId: string }> = orderTemplate({
  label: msg('Email: order shipped'),
  subjectId: ({ shipmentId }) => shipmentId,
  write: async (order, { shipmentId }, sql) => write(order, await loadShipment(sql, shipmentId)),
})
