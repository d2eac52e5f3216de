const WORDS: Readonly<Record<string, string>> = {
  'mail.order-placed': 'Mail: order placed',
  'mail.order-shipped': 'Mail: order shipped',
  'mail.order-cancelled': 'Mail: order cancelled',
  'mail.order-refunded': 'Mail: order refunded',
  'mail.registered': 'Mail: welcome',
  'mail.token-reuse': 'Mail: session ended',
  'orders.import': 'Import of orders',
  'sessions.purge': 'Clearing old sessions',
  'stock.reconcile': 'Stock reconciliation',
  'audit.verify': 'Check of the audit trail',
}

/** What people call a job; an unknown one by its queue's name. */
export function jobWords(name: string): string {
  return WORDS[name] ?? name
}
