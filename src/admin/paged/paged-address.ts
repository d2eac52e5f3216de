/** What a page asks for in its address: which part of its rows, and which page of them. */
export interface AskedPart {
  show?: string
  page: number
}

/** What the address of a document's page asks of its rows; the first page where it names none. */
export function askedIn(searchParams: Readonly<Record<string, unknown>> | undefined): AskedPart {
  const { page, show } = searchParams ?? {}
  const wanted = Number(page)
  return {
    ...(typeof show === 'string' ? { show } : {}),
    page: Number.isInteger(wanted) && wanted > 0 ? wanted : 1,
  }
}

/** The address that asks for it; `show` is null for all rows. */
export function addressOf(path: string, show: string | null, page = 1): string {
  const query = new URLSearchParams({
    ...(show === null ? {} : { show }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
