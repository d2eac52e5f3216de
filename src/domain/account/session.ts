/** Why a session is over. */
export const SESSION_ENDS = [
  'logout',
  'signed in again',
  'ended by user',
  'ended by administrator',
  'password changed',
  'deactivated',
  'token reuse',
  'idle',
  'expired',
] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]
