/** How often something may be tried before whoever tries has to wait, and how long then. */
export interface AttemptLimit {
  /** So many are free. */
  free: number
  /** After the last free one; each further one waits twice as long as the one before. */
  firstWaitSeconds: number
  longestWaitSeconds: number
  /** So long after the first of them, all are forgotten. */
  memorySeconds: number
}

/** Whose attempts are counted together: an account's by the name that was typed, an address's, or a known device's. */
export type AttemptScope = 'account' | 'address' | 'device'

interface AttemptRule {
  /** Whether each counts, or those alone that failed. */
  counts: 'all' | 'failures'
  /** Nobody guesses 256 bits: whoever comes with a right one is let in, however often others failed from their address. */
  sparesRight?: boolean
  limits: Partial<Record<AttemptScope, AttemptLimit>>
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const GUESSES: AttemptLimit = {
  free: 5,
  firstWaitSeconds: 15,
  longestWaitSeconds: 15 * MINUTE,
  memorySeconds: DAY,
}
/** Many people may share an address. */
const GUESSES_FROM_ADDRESS: AttemptLimit = { ...GUESSES, free: 30, memorySeconds: HOUR }
const MAILS: AttemptLimit = {
  free: 5,
  firstWaitSeconds: MINUTE,
  longestWaitSeconds: HOUR,
  memorySeconds: HOUR,
}
const MAILS_FROM_ADDRESS: AttemptLimit = { ...MAILS, free: 20 }

/** What is worth guessing, or sends mail to somebody. */
export const ATTEMPT_RULES = {
  'sign-in': {
    counts: 'failures',
    limits: { account: GUESSES, address: GUESSES_FROM_ADDRESS, device: { ...GUESSES, free: 10 } },
  },
  /** By the id of the account whose password was right. */
  'second-factor': {
    counts: 'failures',
    limits: {
      account: { ...GUESSES, free: 10 },
      address: GUESSES_FROM_ADDRESS,
      device: { ...GUESSES, free: 10 },
    },
  },
  /** Of whoever is signed in and changes what needs the password again. */
  'confirm-password': { counts: 'failures', limits: { account: GUESSES } },
  register: { counts: 'all', limits: { account: MAILS, address: MAILS_FROM_ADDRESS } },
  'reset-password': { counts: 'all', limits: { account: MAILS, address: MAILS_FROM_ADDRESS } },
  'verify-email': { counts: 'all', limits: { account: MAILS } },
  /** Links of mails: to confirm an address, to set a password, to accept an invitation. */
  link: { counts: 'failures', sparesRight: true, limits: { address: GUESSES_FROM_ADDRESS } },
  refresh: { counts: 'failures', sparesRight: true, limits: { address: GUESSES_FROM_ADDRESS } },
} as const satisfies Record<string, AttemptRule>

export type AttemptKind = keyof typeof ATTEMPT_RULES

/** What counts of a kind, and whether it makes those wait who are right. */
export function ruleOf(kind: AttemptKind): AttemptRule {
  return ATTEMPT_RULES[kind]
}

/** The limit of a kind for one scope, if there is one. */
export function limitOf(kind: AttemptKind, scope: AttemptScope): AttemptLimit | undefined {
  return ruleOf(kind).limits[scope]
}

/** How long to wait after so many attempts, in seconds; 0 while they are free. */
export function waitAfter(limit: AttemptLimit, attempts: number): number {
  if (attempts < limit.free) return 0
  return Math.min(limit.firstWaitSeconds * 2 ** (attempts - limit.free), limit.longestWaitSeconds)
}

/**
 * Whether somebody learns what became of an attempt. Of those made at once the free ones are told; later ones only if
 * nobody else's came between, so that a thousand guesses at the same moment tell no more than one.
 * @param before how many there were when this one began
 * @param meanwhile how many there were when it was done, without this one
 */
export function isTold(
  limit: AttemptLimit,
  { before, meanwhile }: { before: number; meanwhile: number },
): boolean {
  return meanwhile < limit.free || meanwhile === before
}
