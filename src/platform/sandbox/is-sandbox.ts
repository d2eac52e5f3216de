import type { Payload } from 'payload'

const NAME = 'isSandbox'

/** What marks a configuration as the sandbox's. */
export const SANDBOX_MARK = { [NAME]: true } as const

/** Whether a Payload is over the demo data of the sandbox, not over the shop. */
export function isSandbox({ config }: Pick<Payload, 'config'>): boolean {
  return config.custom[NAME] === true
}
