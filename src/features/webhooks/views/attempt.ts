import { z } from 'zod'

const headers = z.record(z.string(), z.string())

/** One attempt of a delivery, as it is stored. */
export const attemptSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  duration_ms: z.number(),
  /** As they were sent; the values of the endpoint's own are masked. */
  request_headers: headers,
  status: z.number().nullable(),
  response_headers: headers.nullable(),
  /** The beginning of the answer. */
  response_body: z.string().nullable(),
  /** Why there was no answer, or why it counts as a failure. */
  error: z.string().nullable(),
})

export type Attempt = z.output<typeof attemptSchema>
