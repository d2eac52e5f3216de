import type { PayloadRequest } from 'payload'

import type { Sql } from './sql'

/**
 * Does for several callers, by the same statements, what each of them asks for; answers in the order of the asks. All of them
 * act in one transaction and as one principal.
 */
export type Together<Ask, Answer> = (sql: Sql, asks: readonly Ask[]) => Promise<readonly Answer[]>

/** The same for what needs no answer, such as an insert. */
export type SentTogether<Ask> = (sql: Sql, asks: readonly Ask[]) => Promise<void>

/** What is compared is the function itself; each list of asks has the type that its function takes. */
type AnyTogether = (sql: Sql, asks: readonly never[]) => Promise<unknown>

interface Waiting {
  member: number
  ask: unknown
  resolve: (answer: never) => void
  reject: (reason: Error) => void
}

/** A place in a batch: whose statements wait for those of the others. */
interface Seat {
  batch: Batch
  member: number
}

const seatsOfRequests = new WeakMap<PayloadRequest, Seat>()
const seatsOfSql = new WeakMap<Sql, Seat>()

/** Gives SQL the place in a batch that its request has, if any. */
export function seated(sql: Sql, req: PayloadRequest | undefined): Sql {
  const seat = req && seatsOfRequests.get(req)
  if (seat) seatsOfSql.set(sql, seat)
  return sql
}

/**
 * Asks by a statement that takes what several callers ask for. Inside a batch it is sent once for all members that ask for
 * the same; elsewhere at once, for this caller alone. Who calls it notices no difference.
 */
export async function askTogether<Ask, Answer>(
  sql: Sql,
  together: Together<Ask, Answer>,
  ask: Ask,
): Promise<Answer> {
  const seat = seatsOfSql.get(sql)
  if (seat) return seat.batch.ask(seat.member, together, ask)
  return only(await together(sql, [ask]))
}

/** As {@link askTogether}, for what needs no answer. */
export async function sendTogether<Ask>(sql: Sql, together: SentTogether<Ask>, ask: Ask): Promise<void> {
  const seat = seatsOfSql.get(sql)
  if (seat) await seat.batch.ask<Ask, undefined>(seat.member, together, ask)
  else await together(sql, [ask])
}

function only<Answer>(answers: readonly Answer[]): Answer {
  if (answers.length !== 1) throw new Error('what is asked alone is answered alone')
  return answers[0] as Answer
}

const errorOf = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))

/**
 * Pieces of work that go on side by side in one transaction, on its one connection. When each of them waits for a statement
 * or has ended, what they ask for is sent: one statement for all that ask for the same. How they meet changes only how many
 * statements are sent. The first failure is that of all, since nothing of the transaction stays then.
 */
export class Batch {
  readonly #sql: Sql
  readonly #waiting = new Map<AnyTogether, Waiting[]>()
  readonly #blocked = new Set<number>()
  #working: number
  #failure: Error | undefined

  private constructor(sql: Sql, members: number) {
    this.#sql = sql
    this.#working = members
  }

  /** Does all of the work; the transaction has to be rolled back when it throws what one of the pieces has thrown. */
  static async run<Result>(
    sql: Sql,
    req: PayloadRequest,
    works: readonly ((req: PayloadRequest) => Promise<Result>)[],
  ): Promise<Result[]> {
    return Batch.#work(sql, works, (seat) => {
      const own = Object.assign({}, req)
      seatsOfRequests.set(own, seat)
      return own
    })
  }

  /** Does pieces of work that only read, outside a transaction. Throws what one of them has thrown. */
  static async read<Result>(sql: Sql, works: readonly ((sql: Sql) => Promise<Result>)[]): Promise<Result[]> {
    return Batch.#work(sql, works, (seat) => {
      const own = { ...sql }
      seatsOfSql.set(own, seat)
      return own
    })
  }

  static async #work<Access, Result>(
    sql: Sql,
    works: readonly ((access: Access) => Promise<Result>)[],
    seatedAt: (seat: Seat) => Access,
  ): Promise<Result[]> {
    const batch = new Batch(sql, works.length)
    const ended = works.map(async (work, member) => {
      try {
        return await work(seatedAt({ batch, member }))
      } catch (error) {
        batch.#fail(errorOf(error))
        throw error
      } finally {
        batch.#working -= 1
        batch.#sendWhenAllWait()
      }
    })
    // No statement of theirs may follow the end of the transaction.
    await Promise.allSettled(ended)
    if (batch.#failure) throw batch.#failure
    return Promise.all(ended)
  }

  /** Waits for the statement that answers `ask` and what other members ask for by the same function. */
  ask<Ask, Answer>(
    member: number,
    together: Together<Ask, Answer> | SentTogether<Ask>,
    ask: Ask,
  ): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise<Answer>((resolve, reject) => {
      const asked = this.#waiting.get(together) ?? []
      this.#waiting.set(together, asked)
      asked.push({ member, ask, resolve, reject })
      this.#blocked.add(member)
      this.#sendWhenAllWait()
    })
  }

  #sendWhenAllWait(): void {
    if (this.#waiting.size === 0 || this.#blocked.size < this.#working) return
    const groups = [...this.#waiting]
    this.#waiting.clear()
    this.#blocked.clear()
    void this.#send(groups)
  }

  async #send(groups: readonly [AnyTogether, Waiting[]][]): Promise<void> {
    for (const [together, asked] of groups) {
      const inOrder = asked.toSorted((a, b) => a.member - b.member)
      try {
        if (this.#failure) throw this.#failure
        const answers = (await together(this.#sql, inOrder.map(({ ask }) => ask) as never[])) as
          readonly unknown[] | undefined
        for (const [index, { resolve }] of inOrder.entries()) resolve(answers?.[index] as never)
      } catch (error) {
        this.#fail(errorOf(error))
        for (const { reject } of inOrder) reject(errorOf(error))
      }
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    const left = [...this.#waiting.values()].flat()
    this.#waiting.clear()
    this.#blocked.clear()
    for (const { reject } of left) reject(error)
  }
}
