import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

import type { Block, EmailMessage, Row } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import type { ShipmentOfMail } from '../load-shipment'
import { loadShipment } from '../load-shipment'
import type { MailWriting } from '../mail-writing'
import { greet, orderButton, orderDetails, shipTo, unitsOf } from '../order-blocks'
import { orderTemplate } from '../order-template'

/** A link is only as good as its protocol: staff paste what carriers send them. */
function isWebAddress(text: string | null): text is string {
  return text !== null && URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

function trackingBlocks({ carrier, trackingNumber, trackingUrl }: ShipmentOfMail, { t }: Words): Block[] {
  const rows: Row[] = []
  if (carrier !== null) rows.push({ label: t('Carrier'), value: carrier })
  if (trackingNumber !== null) rows.push({ label: t('Tracking number'), value: trackingNumber })
  const blocks: Block[] = rows.length > 0 ? [{ kind: 'rows', rows }] : []
  if (isWebAddress(trackingUrl))
    blocks.push({ kind: 'button', label: t('Track your parcel'), url: trackingUrl })
  return blocks
}

function write(order: OrderOfMail, shipment: ShipmentOfMail, { words }: MailWriting): EmailMessage {
  const { language, t } = words
  const { number } = order
  const text = shipment.isLast
    ? t('Your order {number} is on its way to you.', { number })
    : t('A part of your order {number} is on its way to you; the rest follows.', { number })
  return {
    language,
    subject: t('Your order {number} is on its way', { number }),
    preview: text,
    title: t('On its way'),
    blocks: [
      greet(order.customerName, words),
      paragraph(text),
      { kind: 'heading', text: t('In this parcel') },
      unitsOf(order, shipment.lines, words),
      ...trackingBlocks(shipment, words),
      ...shipTo(order, words),
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

export const orderShipped: EmailTemplate<{ orderId: string; shipmentId: string }> = orderTemplate({
  label: msg('Email: order shipped'),
  isSentByRuns: true,
  subjectId: ({ shipmentId }) => shipmentId,
  write: async (order, { data, sql, ...writing }) =>
    write(order, await loadShipment(sql, data.shipmentId), writing),
})
