import type { Whole } from './whole.js'

interface Page<Item> {
  data: Item[]
  pagination: { next_cursor: string | null }
}

/** Parameters of one page of a list. */
export interface PageQuery {
  per_page: number
  cursor?: string
}

const PER_PAGE = 100

/**
 * Everything that a list holds, page by page, each row once, also while rows are added:
 * `for await (const order of paginate((page) => backroom.GET('/orders', { params: { query: { ...page } } })))`.
 * Its items have the type of whole documents, so a call with `fields` says which fields it reads.
 * @param ask asks for one page; it passes `page` on beside its own filters and its `sort`.
 */
export async function* paginate<Item>(
  ask: (page: PageQuery) => Promise<{ data?: Page<Item> }>,
): AsyncGenerator<Whole<Item>, void, undefined> {
  let cursor: string | null = null
  do {
    const page: PageQuery = { per_page: PER_PAGE, ...(cursor === null ? {} : { cursor }) }
    const { data }: { data?: Page<Item> } = await ask(page)
    if (data === undefined) throw new Error('The answer has no body.')
    yield* data.data as Whole<Item>[]
    cursor = data.pagination.next_cursor
  } while (cursor !== null)
}
