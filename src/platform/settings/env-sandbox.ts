import { z } from 'zod'

import { secret } from './env-secrets'
import { postgresUrl, wholeNumber } from './env-values'

/** The variables of the sandbox. */
export const SANDBOX_VARIABLES = {
  SANDBOX: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SANDBOX_DATABASE_URL: secret(postgresUrl.optional()),
  SANDBOX_MAX_MB: wholeNumber({ from: 64, to: 999_999 }).default(512),
}

type Raw = z.output<z.ZodObject<typeof SANDBOX_VARIABLES>> & { DATABASE_URL?: string | undefined }

/** The demo data that test keys work on. */
export interface SandboxSettings {
  /** Whether there may be one. */
  isOn: boolean
  /** Its database; without one there is no sandbox. `npm start` gives the one beside the embedded database. */
  databaseUrl: string | undefined
  /** Database and pictures together; above, it takes no further writes. */
  maxMegabytes: number
}

/** Server and database, whatever account is used. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname.toLowerCase()}:${port === '' ? '5432' : port}${pathname}`
}

/** What is wrong in these settings together; a line names the variable and the remedy. */
export function findSandboxMistakes({ SANDBOX_DATABASE_URL: sandbox, DATABASE_URL: shop }: Raw): string[] {
  if (sandbox === undefined) return []
  if (shop === undefined) {
    return [
      'SANDBOX_DATABASE_URL goes with DATABASE_URL: beside the embedded database, a sandbox is made anyway',
    ]
  }
  return placeOf(sandbox) === placeOf(shop)
    ? ['SANDBOX_DATABASE_URL must name another database than DATABASE_URL: its data are replaced']
    : []
}

/** The settings of the sandbox. */
export function toSandbox(raw: Raw): SandboxSettings {
  const isOn = raw.SANDBOX === 'on'
  return {
    isOn,
    databaseUrl: isOn ? raw.SANDBOX_DATABASE_URL : undefined,
    maxMegabytes: raw.SANDBOX_MAX_MB,
  }
}
