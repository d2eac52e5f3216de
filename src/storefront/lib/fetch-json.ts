import { z } from 'zod'

const refusalSchema = z.object({ problem: z.object({ message: z.string() }) })

/** A refusal of the server; the message is for people. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

/**
 * Asks one of the shop's own routes and checks the answer's shape.
 * @throws RefusedError when the server refuses with words of its own; other errors when it cannot be reached.
 */
export async function fetchJson<Schema extends z.ZodType>(
  url: string,
  schema: Schema,
  init?: RequestInit,
): Promise<z.output<Schema>> {
  const response = await fetch(url, init)
  const body: unknown = await response.json()
  if (response.ok) return schema.parse(body)
  const refusal = refusalSchema.safeParse(body)
  throw refusal.success
    ? new RefusedError(refusal.data.problem.message)
    : new Error(`HTTP ${response.status}`)
}
