export type Json = Record<string, unknown>

/** A change that is asked for; a global has no id. */
export interface Write {
  slug: string
  id: string | null
  data: Json
  token: string
  query?: string
  headers?: Record<string, string>
  method?: 'PATCH' | 'PUT' | 'POST' | 'DELETE'
}

export interface WriteAnswer {
  status: number
  body: Json
  headers?: Headers
}

export type WriteInterface = (write: Write) => Promise<WriteAnswer>
