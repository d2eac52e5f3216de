import type { Asked, Authenticator } from './authenticate'
import type { Answer } from './call'
import type { Caller } from './caller'
import type { Limiter } from './limit'

type Read = (caller: Caller) => Promise<Answer>

interface Who {
  caller: Caller
  /** What was read for them while it was found out. */
  early?: Promise<Answer>
}

interface Admitted extends Who {
  /** Headers of the answer, whatever that will be. */
  told: Readonly<Record<string, string>>
}

/**
 * Finds out who calls, and counts the request. `read` may begin before that is known, where it changes nothing.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `TOKEN_EXPIRED`, `TWO_FACTOR_SETUP_REQUIRED`, `RATE_LIMITED`.
 */
export type Admission = (headers: Headers, read: Read | null) => Promise<Admitted>

/**
 * Who calls. Meanwhile `read` reads for who came last time, when somebody did: that is `early`, and it counts only because
 * its first statement said that they still are who they were, or, where it did not, the database was asked.
 */
async function whoCalls({ assumption, find }: Asked, read: Read | null): Promise<Who> {
  if (!assumption || !read) return { caller: await find() }
  const { caller, known } = assumption
  const early = read(caller)
  // What went wrong is told to whoever calls, once that is known.
  await early.catch(() => undefined)
  if (assumption.isProven()) return { caller, early }
  const found = await find()
  return found === known ? { caller, early } : { caller: found }
}

export function createAdmission({
  authenticate,
  limit,
}: {
  authenticate: Authenticator
  limit: Limiter
}): Admission {
  return async (headers, read) => {
    const asked = authenticate(headers)
    let who: Who
    try {
      who = await whoCalls(asked, read)
    } catch (error) {
      // Who comes with a wrong credential is counted as well.
      await limit(null, headers)
      throw error
    }
    try {
      return { ...who, told: await limit(who.caller, headers) }
    } catch (error) {
      asked.forget()
      throw error
    }
  }
}
