import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'

/** `paidTotalMinor` reads as `Paid total`, `isActive` as `Active`. */
export function englishOfName(name: string): string {
  if (name === 'sku') return 'SKU'
  const words = name
    .replace(/^_/, '')
    .replace(/(Minor|Bp)$/, '')
    .replace(/[_.]/g, ' ')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^is /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Names in the trail that no form has, as {@link englishOfName} writes them: these have translations. */
export const TRAIL_NAMES: Readonly<Record<string, string>> = {
  sku: msg('SKU'),
  name: msg('Name'),
  number: msg('Number'),
  status: msg('Status'),
  order: msg('Order'),
  quantity: msg('Quantity'),
  reason: msg('Reason'),
  payment: msg('Payment'),
  amountMinor: msg('Amount'),
  method: msg('Method'),
  reference: msg('Reference'),
  bank_transfer: msg('Bank transfer'),
  refund: msg('Refund'),
  shipment: msg('Shipment'),
  carrier: msg('Carrier'),
  trackingNumber: msg('Tracking number'),
  trackingUrl: msg('Tracking url'),
  return: msg('Return'),
  exchange: msg('Exchange'),
  comment: msg('Comment'),
  file: msg('File'),
  note: msg('Note'),
  tags: msg('Tags'),
  lines: msg('Lines'),
  totalMinor: msg('Total'),
  formerTotalMinor: msg('Former total'),
  invoice: msg('Invoice'),
  creditNote: msg('Credit note'),
  import: msg('Import'),
  linesRead: msg('Lines read'),
  linesImported: msg('Lines imported'),
  linesRejected: msg('Lines rejected'),
  linesChanged: msg('Lines changed'),
  orders: msg('Orders'),
  creditNotes: msg('Credit notes'),
  customers: msg('Customers'),
  products: msg('Products'),
  format: msg('Format'),
  parameters: msg('Parameters'),
  from: msg('From|beginning of a period'),
  to: msg('To|end of a period'),
  entries: msg('Entries'),
  sessions: msg('Sessions'),
  password: msg('Password'),
  signInAttempts: msg('Sign in attempts'),
  twoStepSignIn: msg('Two step sign in'),
  mergedFrom: msg('Merged from'),
  secret: msg('Secret'),
  headerSecrets: msg('Header secrets'),
}

/** A stored name as people read it; in English where there is no translation. */
export function nameWords(name: string, t: Words['t']): string {
  const known = Object.hasOwn(TRAIL_NAMES, name) ? TRAIL_NAMES[name] : undefined
  return t(known ?? englishOfName(name))
}
