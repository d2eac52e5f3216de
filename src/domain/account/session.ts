import { msg } from '../languages/words'

/** Why a session is over. */
export const SESSION_ENDS = [
  msg('logout'),
  msg('signed in again'),
  msg('ended by user'),
  msg('ended by administrator'),
  msg('password changed'),
  msg('deactivated'),
  msg('token reuse'),
  msg('idle'),
  msg('expired'),
] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]
