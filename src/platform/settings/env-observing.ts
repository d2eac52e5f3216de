import { z } from 'zod'

import { url, wholeNumber } from './env-values'

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const
const PROTOCOLS = ['http/protobuf', 'http/json'] as const

/**
 * The variables of traces, which OpenTelemetry names, and of the log of slow statements. Others of OpenTelemetry
 * (`OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_BSP_…`, `OTEL_RESOURCE_ATTRIBUTES`) are read by its own packages.
 */
export const OBSERVING_VARIABLES = {
  OTEL_SDK_DISABLED: z
    .string()
    .regex(/^(true|false)$/i, 'must be true or false')
    .default('false'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], 'must be otlp or none').default('otlp'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:'], 'http://127.0.0.1:4318').optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url(['http:', 'https:'], 'http://127.0.0.1:4318/v1/traces').optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .enum(PROTOCOLS, `must be one of ${PROTOCOLS.join(', ')}`)
    .default('http/protobuf'),
  OTEL_SERVICE_NAME: z.string().default('backroom'),
  OTEL_TRACES_SAMPLER: z
    .enum(SAMPLERS, `must be one of ${SAMPLERS.join(', ')}`)
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .refine(
      (text) => /^\d*\.?\d+$/.test(text) && Number(text) <= 1,
      'must be a share from 0 to 1, such as 0.1',
    )
    .transform(Number)
    .default(1),
  SLOW_STATEMENT_MS: wholeNumber({ from: 0, to: 999_999 }).default(1000),
}

type Raw = z.output<z.ZodObject<typeof OBSERVING_VARIABLES>>

/** Where traces are sent, and which. */
export interface TracingSettings {
  /** The full address of the traces' endpoint. */
  url: string
  protocol: (typeof PROTOCOLS)[number]
  serviceName: string
  sampler: (typeof SAMPLERS)[number]
  /** The share of traces that a sampler by ratio exports. */
  ratio: number
}

interface ObservingSettings {
  /** Undefined where nothing is traced. */
  tracing: TracingSettings | undefined
  /** From which duration a statement is logged; 0 for never. */
  slowStatementMs: number
}

/** The endpoint of the traces by itself is taken as it is; the one of all signals gets the path of OTLP. */
function urlOf(raw: Raw): string | undefined {
  if (raw.OTEL_SDK_DISABLED.toLowerCase() === 'true' || raw.OTEL_TRACES_EXPORTER === 'none') return undefined
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own, OTEL_EXPORTER_OTLP_ENDPOINT: base } = raw
  return own ?? (base === undefined ? undefined : `${base.replace(/\/+$/, '')}/v1/traces`)
}

export function toObserving(raw: Raw): ObservingSettings {
  const url = urlOf(raw)
  const tracing = url === undefined ? undefined : { url, ...chosen(raw) }
  return { tracing, slowStatementMs: raw.SLOW_STATEMENT_MS }
}

const chosen = (raw: Raw): Omit<TracingSettings, 'url'> => ({
  protocol: raw.OTEL_EXPORTER_OTLP_PROTOCOL,
  serviceName: raw.OTEL_SERVICE_NAME,
  sampler: raw.OTEL_TRACES_SAMPLER,
  ratio: raw.OTEL_TRACES_SAMPLER_ARG,
})
