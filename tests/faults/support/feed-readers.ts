import { setTimeout as sleep } from 'node:timers/promises'

/** A level that the feed told: of which variant, and how many were on hand. */
export interface ToldLevel {
  id: string
  onHand: number
}

interface Reading {
  /** Where a web process serves now. */
  base: () => Promise<string>
  token: string
  isOver: () => boolean
  tell: (level: ToldLevel) => void
}

interface Event {
  cursor: string
  document: { id: string }
  data: { on_hand: number }
}

const FILTER = 'filter[type]=stock.changed'
const levelOf = ({ document, data }: Event): ToldLevel => ({ id: document.id, onHand: data.on_hand })

/** Reads by long polls from the oldest event on; a request that fails is sent again with the same cursor. */
export async function readByPolls({ base, token, isOver, tell }: Reading): Promise<void> {
  let cursor = '0'
  while (!isOver()) {
    try {
      const response = await fetch(`${await base()}/events?${FILTER}&after=${cursor}&wait=2&per_page=500`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(10_000),
      })
      const body = (await response.json()) as { data: Event[]; pagination: { next_cursor: string } }
      for (const event of body.data) tell(levelOf(event))
      cursor = body.pagination.next_cursor
    } catch {
      await sleep(50)
    }
  }
}

/** Whole messages of a stream of server-sent events; the rest is what is not whole yet. */
function messagesOf(text: string): { messages: string[]; rest: string } {
  const parts = text.split('\n\n')
  return { messages: parts.slice(0, -1), rest: parts.at(-1) ?? '' }
}

async function takeMessages(
  response: Response,
  take: (message: string) => void,
  isOver: () => boolean,
): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const { messages, rest } = messagesOf(text + decoder.decode(chunk, { stream: true }))
    text = rest
    messages.forEach(take)
    if (isOver()) return
  }
}

/** Reads server-sent events, as `EventSource` does: a stream that ends is opened again behind the last id. */
export async function readByStream({ base, token, isOver, tell }: Reading): Promise<void> {
  let lastId = '0'
  const take = (message: string) => {
    const [, data] = /^data: (.*)$/m.exec(message) ?? []
    if (data !== undefined) tell(levelOf(JSON.parse(data) as Event))
    lastId = /^id: (.*)$/m.exec(message)?.[1] ?? lastId
  }
  while (!isOver()) {
    try {
      const response = await fetch(`${await base()}/events?${FILTER}&per_page=500`, {
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'last-event-id': lastId },
        signal: AbortSignal.timeout(5_000),
      })
      await takeMessages(response, take, isOver)
    } catch {
      await sleep(50)
    }
  }
}
