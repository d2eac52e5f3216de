export interface StockWording {
  text: string
  tone: 'good' | 'few' | 'none'
}

/** What a buyer reads about stock: how many are left only once they are few. */
export function describeStock(available: number, lowStockLevel: number): StockWording {
  if (available <= 0) return { text: 'Out of stock', tone: 'none' }
  if (available <= lowStockLevel) return { text: `Only ${available} left`, tone: 'few' }
  return { text: 'In stock', tone: 'good' }
}
