/** What happens to somebody's second factor and is told by mail. */
export const SECOND_FACTOR_EVENTS = [
  'turned-on',
  'turned-off',
  'reset',
  'codes-renewed',
  'recovery-code-used',
] as const
export type SecondFactorEvent = (typeof SECOND_FACTOR_EVENTS)[number]
