import { msg } from '../languages/words'
import type { RunKindFacts } from './kind-facts'
import { whoMay } from './kind-facts'

const subject = 'orders'

/** What can be done to many orders at once. */
export const ORDER_KINDS = {
  pay: {
    ...{
      subject,
      verb: msg('Record payment'),
      done: msg('Payment recorded'),
      isFor: whoMay('orders', 'pay'),
    },
    effect: msg('Records all that is still owed of each order as received.'),
    ...{ needsReason: false, inverse: 'void_payment', isOffered: true },
  },
  ship: {
    ...{ subject, verb: msg('Ship'), done: msg('Shipped|done'), isFor: whoMay('orders', 'ship') },
    effect: msg(
      'Ships all that is left of each order. Each customer is written to, as for a single shipment.',
    ),
    ...{ needsReason: false, inverse: 'cancel_shipment', isOffered: true },
  },
  hold: {
    ...{ subject, verb: msg('Hold'), done: msg('Put on hold|done'), isFor: whoMay('orders', 'hold') },
    effect: msg('Nothing of them is shipped until they are resumed. The stock stays reserved.'),
    ...{ needsReason: true, inverse: 'resume', isOffered: true },
  },
  resume: {
    ...{ subject, verb: msg('Resume'), done: msg('Resumed|done'), isFor: whoMay('orders', 'resume') },
    effect: msg('Each order goes on from where it was held.'),
    ...{ needsReason: false, inverse: 'hold', isOffered: true },
  },
  cancel: {
    ...{ subject, verb: msg('Cancel|order'), done: msg('Cancelled|done'), isFor: whoMay('orders', 'cancel') },
    effect: msg(
      'Reserved stock becomes free again, what was paid is then due for refund, and each customer is written to. This cannot be undone.',
    ),
    ...{ needsReason: true, inverse: null, isOffered: true },
  },
  void_payment: {
    ...{
      subject,
      verb: msg('Void payment'),
      done: msg('Payment voided'),
      isFor: whoMay('orders', 'void payment'),
    },
    effect: msg('Takes the payments that were recorded out of all sums. The records stay.'),
    ...{ needsReason: true, inverse: null, isOffered: false },
  },
  cancel_shipment: {
    ...{ subject, verb: msg('Cancel shipment'), done: msg('Shipment cancelled') },
    isFor: whoMay('orders', 'cancel shipment'),
    effect: msg('The units are on hand and reserved again. The records of the shipments stay.'),
    ...{ needsReason: true, inverse: null, isOffered: false },
  },
  invoice: {
    ...{
      subject,
      verb: msg('Issue invoice'),
      done: msg('Invoice issued'),
      isFor: whoMay('orders', 'invoice'),
    },
    effect: msg(
      'Each order gets an invoice with the next number, which is never changed. Customers get theirs by mail if the store’s settings say so.',
    ),
    ...{ needsReason: false, inverse: null, isOffered: true },
  },
  remind: {
    ...{
      subject,
      verb: msg('Remind of payment'),
      done: msg('Reminded|done'),
      isFor: whoMay('orders', 'remind'),
    },
    effect: msg('Each customer is written to: what is still to be paid, and how. This cannot be undone.'),
    ...{ needsReason: false, inverse: null, isOffered: true },
  },
  tag: {
    ...{ subject, verb: msg('Tag|verb'), done: msg('Tagged|done'), isFor: whoMay('orders', 'tag') },
    effect: msg('Puts the tags on each order. What it has already stays.'),
    ...{ needsReason: false, inverse: 'untag', isOffered: true },
  },
  untag: {
    ...{ subject, verb: msg('Remove tags'), done: msg('Tags removed'), isFor: whoMay('orders', 'tag') },
    effect: msg('Takes off the tags that the run has put on.'),
    ...{ needsReason: false, inverse: null, isOffered: false },
  },
} as const satisfies Record<string, RunKindFacts>
