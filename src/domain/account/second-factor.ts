/** Changes of an account's second factor that its owner is notified of by email. */
export const SECOND_FACTOR_EVENTS = [
  'turned-on',
  'turned-off',
  'reset',
  'codes-renewed',
  'recovery-code-used',
] as const
export type SecondFactorEvent = (typeof SECOND_FACTOR_EVENTS)[number]
