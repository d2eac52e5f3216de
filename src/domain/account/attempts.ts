/** How many attempts are allowed before the next one has to wait, and for how long. */
export interface AttemptLimit {
  /** Free attempts: up to this many, no waiting time applies. */
  free: number
  /** Waiting time after the last free attempt. It doubles with each further attempt. */
  firstWaitSeconds: number
  longestWaitSeconds: number
  /** Seconds after the first attempt at which the count starts again from zero. */
  memorySeconds: number
}

/** What attempts are counted by: the account (by the name that was typed), the network address, or a known device. */
export type AttemptScope = 'account' | 'address' | 'device'

interface AttemptRule {
  /** Whether every attempt counts, or only failed ones. */
  counts: 'all' | 'failures'
  /**
   * A correct token of 256 random bits cannot be guessed, so it is accepted however many attempts from the same
   * address failed.
   */
  isCorrectExempt?: boolean
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
/** Many people may share one network address. */
const GUESSES_FROM_ADDRESS: AttemptLimit = { ...GUESSES, free: 30, memorySeconds: HOUR }
const MAILS: AttemptLimit = {
  free: 5,
  firstWaitSeconds: MINUTE,
  longestWaitSeconds: HOUR,
  memorySeconds: HOUR,
}
const MAILS_FROM_ADDRESS: AttemptLimit = { ...MAILS, free: 20 }

/** Limits by kind of attempt: secrets that could be guessed, and requests that send email messages. */
export const ATTEMPT_RULES = {
  'sign-in': {
    counts: 'failures',
    limits: { account: GUESSES, address: GUESSES_FROM_ADDRESS, device: { ...GUESSES, free: 10 } },
  },
  /** Counted by the id of the account whose password was correct. */
  'second-factor': {
    counts: 'failures',
    limits: {
      account: { ...GUESSES, free: 10 },
      address: GUESSES_FROM_ADDRESS,
      device: { ...GUESSES, free: 10 },
    },
  },
  /** A signed-in caller who has to repeat the password before a change. */
  'confirm-password': { counts: 'failures', limits: { account: GUESSES } },
  register: { counts: 'all', limits: { account: MAILS, address: MAILS_FROM_ADDRESS } },
  'reset-password': { counts: 'all', limits: { account: MAILS, address: MAILS_FROM_ADDRESS } },
  'verify-email': { counts: 'all', limits: { account: MAILS } },
  /** Links in email messages: to confirm an address, to set a password, to accept an invitation. */
  link: { counts: 'failures', isCorrectExempt: true, limits: { address: GUESSES_FROM_ADDRESS } },
  refresh: { counts: 'failures', isCorrectExempt: true, limits: { address: GUESSES_FROM_ADDRESS } },
} as const satisfies Record<string, AttemptRule>

export type AttemptKind = keyof typeof ATTEMPT_RULES

/** The rule of a kind: which attempts count, and whether correct ones are exempt. */
export function ruleOf(kind: AttemptKind): AttemptRule {
  return ATTEMPT_RULES[kind]
}

/** The limit of a kind for one scope, if there is one. */
export function limitOf(kind: AttemptKind, scope: AttemptScope): AttemptLimit | undefined {
  return ruleOf(kind).limits[scope]
}

/** Seconds to wait after this many attempts; 0 within the free attempts. */
export function waitAfter(limit: AttemptLimit, attempts: number): number {
  if (attempts < limit.free) return 0
  return Math.min(limit.firstWaitSeconds * 2 ** (attempts - limit.free), limit.longestWaitSeconds)
}

/**
 * Whether the caller learns the outcome of an attempt. Of attempts made at the same time, the free ones are answered;
 * a later one only if no other attempt was counted meanwhile. So a thousand guesses at the same moment reveal no more
 * than one.
 * @param before attempts counted when this one began
 * @param meanwhile attempts counted when it ended, without this one
 */
export function isOutcomeRevealed(
  limit: AttemptLimit,
  { before, meanwhile }: { before: number; meanwhile: number },
): boolean {
  return meanwhile < limit.free || meanwhile === before
}
