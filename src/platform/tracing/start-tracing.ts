import type { Attributes as ApiAttributes, Span as ApiSpan } from '@opentelemetry/api'
import type { Sampler, SpanExporter } from '@opentelemetry/sdk-trace-base'

import { getLogger } from '@/platform/logging/logger'
import type { TracingSettings } from '@/platform/settings/env-observing'
import { productVersion } from '@/platform/version'

import type { Span, SpanKind, Tracer } from './span'
import { installTracer } from './span'

/** A collector that does not answer must not keep a process from ending. */
const FLUSH_MS = 1000
const WARN_EVERY_MS = 60_000

type Api = typeof import('@opentelemetry/api')
type Sdk = typeof import('@opentelemetry/sdk-trace-base')

const KINDS = {
  internal: 0,
  server: 1,
  client: 2,
  consumer: 4,
} as const satisfies Record<SpanKind, number>
const ERROR = 2

function samplerOf(sdk: Sdk, { sampler, ratio }: TracingSettings): Sampler {
  const rootOf = (name: string): Sampler => {
    if (name === 'always_on') return new sdk.AlwaysOnSampler()
    if (name === 'always_off') return new sdk.AlwaysOffSampler()
    return new sdk.TraceIdRatioBasedSampler(ratio)
  }
  const [, ofParent] = /^parentbased_(.+)$/.exec(sampler) ?? []
  return ofParent === undefined ? rootOf(sampler) : new sdk.ParentBasedSampler({ root: rootOf(ofParent) })
}

/** The class and code of an error: its message may quote what was sent. */
function faultOf(error: unknown): ApiAttributes {
  const name = error instanceof Error ? error.name : typeof error
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return { 'error.type': typeof code === 'string' ? `${name} ${code}` : name }
}

function spanOf(span: ApiSpan, sampledFlag: number): Span {
  const { traceId, spanId, traceFlags } = span.spanContext()
  let hasEnded = false
  return {
    traceId,
    spanId,
    isSampled: (traceFlags & sampledFlag) === sampledFlag,
    rename: (name) => void span.updateName(name),
    set: (attributes) => void span.setAttributes(attributes),
    end: (error) => {
      if (hasEnded) return
      hasEnded = true
      if (error !== undefined && error !== null) span.setStatus({ code: ERROR }).setAttributes(faultOf(error))
      span.end()
    },
  }
}

/** Says once in a while that spans are lost: nothing else shows it. */
function warningExporter(exporter: SpanExporter): SpanExporter {
  const log = getLogger()
  let warnedMs = Number.NEGATIVE_INFINITY
  const warn = (err: unknown, spans: number) => {
    if (performance.now() - warnedMs < WARN_EVERY_MS) return
    warnedMs = performance.now()
    log.warn({ err, spans }, 'traces could not be exported')
  }
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0) warn(result.error, spans.length)
        done(result)
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  }
}

const loadExporter = (protocol: TracingSettings['protocol']) =>
  protocol === 'http/json'
    ? import('@opentelemetry/exporter-trace-otlp-http')
    : import('@opentelemetry/exporter-trace-otlp-proto')

/**
 * OpenTelemetry's own global tracer stays unset: Next.js and other packages would make spans of theirs, with addresses of
 * requests in them.
 */
function tracerOf(api: Api, provider: InstanceType<Sdk['BasicTracerProvider']>): Tracer {
  const made = provider.getTracer('backroom', productVersion())
  const { SAMPLED, NONE } = api.TraceFlags
  return {
    start: ({ name, kind = 'internal', attributes = {} }, parent) => {
      const context = parent
        ? api.trace.setSpanContext(api.ROOT_CONTEXT, {
            traceId: parent.traceId,
            spanId: parent.spanId,
            traceFlags: parent.isSampled ? SAMPLED : NONE,
          })
        : api.ROOT_CONTEXT
      return spanOf(made.startSpan(name, { kind: KINDS[kind], attributes }, context), SAMPLED)
    },
  }
}

/**
 * Begins to export traces of this process, where an exporter is set; the packages are loaded then alone.
 * @returns what sends the rest and ends it, within a second.
 */
export async function startTracing(
  settings: TracingSettings | undefined,
  process: 'web' | 'worker',
): Promise<() => Promise<void>> {
  if (!settings) return () => Promise.resolve()
  const [api, sdk, resources, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/resources'),
    loadExporter(settings.protocol),
  ])
  const exporter = warningExporter(new OTLPTraceExporter({ url: settings.url }))
  const resource = resources.detectResources({ detectors: [resources.envDetector] }).merge(
    resources.resourceFromAttributes({
      'service.name': settings.serviceName,
      'service.version': productVersion(),
      'backroom.process': process,
    }),
  )
  const provider = new sdk.BasicTracerProvider({
    resource,
    sampler: samplerOf(sdk, settings),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  })
  installTracer(tracerOf(api, provider))
  return async () => {
    installTracer(null)
    await Promise.race([
      provider.shutdown().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref()),
    ])
  }
}
