import type { RunKindFacts } from './kind-facts'
import { whoMay } from './kind-facts'

const subject = 'orders'

/** What can be done to many orders at once. */
export const ORDER_KINDS = {
  pay: {
    ...{ subject, verb: 'Record payment', done: 'Payment recorded', isFor: whoMay('orders', 'pay') },
    effect: 'Records all that is still owed of each order as received.',
    ...{ needsReason: false, inverse: 'void_payment', isOffered: true },
  },
  ship: {
    ...{ subject, verb: 'Ship', done: 'Shipped', isFor: whoMay('orders', 'ship') },
    effect: 'Ships all that is left of each order. Each customer is written to, as for a single shipment.',
    ...{ needsReason: false, inverse: 'cancel_shipment', isOffered: true },
  },
  hold: {
    ...{ subject, verb: 'Hold', done: 'Put on hold', isFor: whoMay('orders', 'hold') },
    effect: 'Nothing of them is shipped until they are resumed. The stock stays reserved.',
    ...{ needsReason: true, inverse: 'resume', isOffered: true },
  },
  resume: {
    ...{ subject, verb: 'Resume', done: 'Resumed', isFor: whoMay('orders', 'resume') },
    effect: 'Each order goes on from where it was held.',
    ...{ needsReason: false, inverse: 'hold', isOffered: true },
  },
  cancel: {
    ...{ subject, verb: 'Cancel', done: 'Cancelled', isFor: whoMay('orders', 'cancel') },
    effect:
      'Reserved stock becomes free again, what was paid is then due for refund, and each customer is written to. This cannot be undone.',
    ...{ needsReason: true, inverse: null, isOffered: true },
  },
  void_payment: {
    ...{ subject, verb: 'Void payment', done: 'Payment voided', isFor: whoMay('orders', 'void payment') },
    effect: 'Takes the payments that were recorded out of all sums. The records stay.',
    ...{ needsReason: true, inverse: null, isOffered: false },
  },
  cancel_shipment: {
    ...{ subject, verb: 'Cancel shipment', done: 'Shipment cancelled' },
    isFor: whoMay('orders', 'cancel shipment'),
    effect: 'The units are on hand and reserved again. The records of the shipments stay.',
    ...{ needsReason: true, inverse: null, isOffered: false },
  },
  invoice: {
    ...{ subject, verb: 'Issue invoice', done: 'Invoice issued', isFor: whoMay('orders', 'invoice') },
    effect:
      'Each order gets an invoice with the next number, which is never changed. Customers get theirs by mail if the store’s settings say so.',
    ...{ needsReason: false, inverse: null, isOffered: true },
  },
  remind: {
    ...{ subject, verb: 'Remind of payment', done: 'Reminded', isFor: whoMay('orders', 'remind') },
    effect: 'Each customer is written to: what is still to be paid, and how. This cannot be undone.',
    ...{ needsReason: false, inverse: null, isOffered: true },
  },
  tag: {
    ...{ subject, verb: 'Tag', done: 'Tagged', isFor: whoMay('orders', 'tag') },
    effect: 'Puts the tags on each order. What it has already stays.',
    ...{ needsReason: false, inverse: 'untag', isOffered: true },
  },
  untag: {
    ...{ subject, verb: 'Remove tags', done: 'Tags removed', isFor: whoMay('orders', 'tag') },
    effect: 'Takes off the tags that the run has put on.',
    ...{ needsReason: false, inverse: null, isOffered: false },
  },
} as const satisfies Record<string, RunKindFacts>
