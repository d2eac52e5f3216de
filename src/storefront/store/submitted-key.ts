const STORAGE_KEY = 'backroom-submitted'

/** Remembers, for this tab, which filling of the basket has just become an order. */
export function rememberSubmittedKey(checkoutKey: string): void {
  sessionStorage.setItem(STORAGE_KEY, checkoutKey)
}

/** The key remembered last, once. */
export function takeSubmittedKey(): string | null {
  const key = sessionStorage.getItem(STORAGE_KEY)
  sessionStorage.removeItem(STORAGE_KEY)
  return key
}
