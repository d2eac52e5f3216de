import { ApiError } from './api-error.js'
import type { Backroom } from './client.js'
import { wait } from './retries.js'
import type { components, operations } from './schema.js'

/** What happened to one document. */
export type ChangeEvent = components['schemas']['ChangeEvent']

type FeedParameters = NonNullable<operations['listEvents']['parameters']['query']>

/** Types of events: one (`stock.changed`), or all of a document (`order.*`). */
export type EventType = NonNullable<FeedParameters['filter[type]']>

export interface FollowOptions {
  /** The cursor to go on behind: what {@link onCursor} was last told. Without it, the feed begins at the oldest event that is kept. */
  after?: string
  /** All types that the caller may read, when left out. */
  types?: readonly EventType[]
  /** Ids of documents; all when left out. */
  documentIds?: readonly string[]
  /** Ends when there is nothing more, instead of waiting for what comes. */
  once?: boolean
  /** Ends the reading, also while it waits. */
  signal?: AbortSignal
  /** Told how far the feed is done with: store the cursor, and hand it in as `after` when the program starts again. */
  onCursor?: (cursor: string) => void | Promise<void>
}

/** How many seconds the shop waits for an event before it answers with none. */
const WAIT_SECONDS = 30
const PER_PAGE = 500
/** Before the next try, when the shop could not be reached for longer than one request is retried. */
const PAUSE_MS = 5000

function parametersOf({ types, documentIds, once }: FollowOptions): FeedParameters {
  return {
    per_page: PER_PAGE,
    ...(types === undefined ? {} : { 'filter[type][in]': [...types] }),
    ...(documentIds === undefined ? {} : { 'filter[document_id][in]': [...documentIds] }),
    ...(once === true ? {} : { wait: WAIT_SECONDS }),
  }
}

/** Whether a request that failed may succeed later, by itself. */
function isOutage(error: unknown): boolean {
  if (error instanceof ApiError) return error.status >= 500 || error.status === 429
  // As `fetch` tells of a connection that failed.
  return error instanceof TypeError
}

interface FeedPage {
  events: readonly ChangeEvent[]
  next: string
  hasMore: boolean
}

async function readPage(
  backroom: Backroom,
  query: FeedParameters,
  signal: AbortSignal | null = null,
): Promise<FeedPage> {
  const { data } = await backroom.GET('/events', { params: { query }, signal })
  if (typeof data !== 'object') throw new Error('The answer has no body.')
  const { next_cursor: next, has_more: hasMore } = data.pagination
  return { events: data.data, next, hasMore }
}

/** A page; null after an outage, which is waited out. */
async function nextPage(
  ask: () => Promise<FeedPage>,
  { once, signal }: { once: boolean; signal: AbortSignal },
): Promise<FeedPage | null> {
  try {
    return await ask()
  } catch (error) {
    if (once || signal.aborted || !isOutage(error)) throw error
    await wait(PAUSE_MS, signal)
    return null
  }
}

async function* readOn(
  backroom: Backroom,
  options: FollowOptions,
  signal: AbortSignal,
): AsyncGenerator<ChangeEvent, void, undefined> {
  const { once = false, onCursor } = options
  const parameters = parametersOf(options)
  const isOver = () => signal.aborted
  let { after } = options
  while (!isOver()) {
    const query = { ...parameters, ...(after === undefined ? {} : { after }) }
    const page = await nextPage(() => readPage(backroom, query, signal), { once, signal })
    if (page === null) continue
    for (const event of page.events) {
      yield event
      // What is left of the page comes again with the cursor that is stored.
      if (isOver()) return
    }
    if (page.next !== after) await onCursor?.(page.next)
    after = page.next
    if (once && !page.hasMore) return
  }
}

/**
 * What happened in the shop, in the order in which it was stored, and what happens from now on:
 * `for await (const event of followEvents(backroom, { after, onCursor })) …`. `onCursor` is called when all events up to a
 * cursor have been worked on: a program that stores it misses none, and works on some again after a crash. Where the shop
 * cannot be reached, it tries again every few seconds; with `once` it throws.
 * @throws ApiError what the shop refuses: `CONFLICT` with `details.cursor_expired` for a cursor from before the oldest event.
 */
export async function* followEvents(
  backroom: Backroom,
  options: FollowOptions = {},
): AsyncGenerator<ChangeEvent, void, undefined> {
  const signal = options.signal ?? new AbortController().signal
  try {
    yield* readOn(backroom, options, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** The cursor behind the newest event: take it before a first look at everything, and go on from there. */
export async function latestCursor(backroom: Backroom): Promise<string> {
  return (await readPage(backroom, { after: 'latest' })).next
}
