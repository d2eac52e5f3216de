import { msg } from '@/domain/languages/words'

import type { EmailMessage, Row } from '../email-message'
import type { OrderOfMail } from '../load-order'
import type { ShipmentOfMail } from '../load-shipment'
import { greet, orderButton, orderDetails } from '../order-blocks'
import type { EmailTemplate } from '../email-template'
import { loadShipment } from '../load-shipment'
import { orderTemplate } from '../order-template'

function write(order: OrderOfMail, { lines, trackingNumber }: ShipmentOfMail): EmailMessage {
  const titles = new Map(order.lines.map((line) => [line.id, line.title]))
  const rows = lines.map((line): Row => ({
    label: titles.get(line.lineId) ?? 'Item',
    value: `× ${String(line.quantity)}`,
  }))
  const parcel = trackingNumber === null ? 'a parcel' : `the parcel ${trackingNumber}`
  const text = `We told you that ${parcel} of your order ${order.number} was on its way. It has not left us: we are sorry.`
  return {
    subject: `A parcel of your order ${order.number} has not left yet`,
    preview: text,
    title: 'Not on its way yet',
    blocks: [
      greet(order.customerName),
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: 'These items stay put aside for you, and we write again when they leave.' },
      { kind: 'heading', text: 'In this parcel' },
      { kind: 'rows', rows },
      ...orderDetails(order),
      ...orderButton(order),
    ],
  }
}

export const shipmentCancelled: EmailTemplate<{ orderId: string; shipmentId: string }> = orderTemplate({
  label: msg('Email: shipment cancelled'),
  subjectId: ({ shipmentId }) => shipmentId,
  write: async (order, { shipmentId }, sql) => write(order, await loadShipment(sql, shipmentId)),
})
