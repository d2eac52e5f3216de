import { msg } from '@/domain/languages/words'

import type { EmailMessage } from '../email-message'
import type { EmailTemplate } from '../email-template'
import { paragraph } from '../link-blocks'
import type { OrderOfMail } from '../load-order'
import type { ShipmentOfMail } from '../load-shipment'
import { loadShipment } from '../load-shipment'
import type { MailWriting } from '../mail-writing'
import { greet, orderButton, orderDetails, unitsOf } from '../order-blocks'
import { orderTemplate } from '../order-template'

function write(
  order: OrderOfMail,
  { lines, trackingNumber: parcel }: ShipmentOfMail,
  { words }: MailWriting,
): EmailMessage {
  const { language, t } = words
  const { number } = order
  const text =
    parcel === null
      ? t(
          'We told you that a parcel of your order {number} was on its way. It has not left us: we are sorry.',
          { number },
        )
      : t(
          'We told you that the parcel {parcel} of your order {number} was on its way. It has not left us: we are sorry.',
          { parcel, number },
        )
  return {
    language,
    subject: t('A parcel of your order {number} has not left yet', { number }),
    preview: text,
    title: t('Not on its way yet'),
    blocks: [
      greet(order.customerName, words),
      paragraph(text),
      paragraph(t('These items stay put aside for you, and we write again when they leave.')),
      { kind: 'heading', text: t('In this parcel') },
      unitsOf(order, lines, words),
      ...orderDetails(order, words),
      ...orderButton(order, words),
    ],
  }
}

export const shipmentCancelled: EmailTemplate<{ orderId: string; shipmentId: string }> = orderTemplate({
  label: msg('Email: shipment cancelled'),
  isSentByRuns: true,
  subjectId: ({ shipmentId }) => shipmentId,
  write: async (order, { data, sql, ...writing }) =>
    write(order, await loadShipment(sql, data.shipmentId), writing),
})
