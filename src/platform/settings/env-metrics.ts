import { z } from 'zod'

import { secret } from './env-secrets'
import { bindAddress, wholeNumber } from './env-values'

/** The variables of the metrics. */
export const METRICS_VARIABLES = {
  METRICS_TOKEN: secret(z.string().min(16, 'must have at least 16 characters').optional()),
  WORKER_METRICS_PORT: wholeNumber({ from: 1, to: 65_535 }).optional(),
  WORKER_METRICS_HOST: bindAddress.default('127.0.0.1'),
}

type Raw = z.output<z.ZodObject<typeof METRICS_VARIABLES>>

/** Who may read the metrics, and where those of a worker are. */
export interface MetricsSettings {
  /** Lets callers that are not on this machine read them. */
  token: string | undefined
  /** Where a worker answers `/metrics`, `/health` and `/ready`; nowhere without a port. */
  worker: { host: string; port: number } | undefined
}

export function toMetrics(raw: Raw): MetricsSettings {
  const { METRICS_TOKEN: token, WORKER_METRICS_PORT: port, WORKER_METRICS_HOST: host } = raw
  return { token, worker: port === undefined ? undefined : { host, port } }
}
