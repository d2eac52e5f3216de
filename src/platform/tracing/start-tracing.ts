import type * as Api from '@opentelemetry/api'
import type * as Sdk from '@opentelemetry/sdk-trace-base'

import { errorCode } from '@/platform/errors/error-code'
import type { TracingSettings } from '@/platform/settings/env-observing'
import { productVersion } from '@/platform/version'

import type { Span, Tracer } from './span'
import { installTracer } from './span'

/** A collector that does not answer must not keep a process from ending. */
const FLUSH_MS = 1000
const WARN_EVERY_MS = 60_000

function samplerOf(sdk: typeof Sdk, { sampler, ratio }: TracingSettings): Sdk.Sampler {
  const rootOf = (name: string): Sdk.Sampler => {
    if (name === 'always_on') return new sdk.AlwaysOnSampler()
    if (name === 'always_off') return new sdk.AlwaysOffSampler()
    return new sdk.TraceIdRatioBasedSampler(ratio)
  }
  const [, ofParent] = /^parentbased_(.+)$/.exec(sampler) ?? []
  return ofParent === undefined ? rootOf(sampler) : new sdk.ParentBasedSampler({ root: rootOf(ofParent) })
}

/** The class and code of an error: its message may quote what was sent. */
function faultOf(error: unknown): Api.Attributes {
  const name = error instanceof Error ? error.name : typeof error
  const code = errorCode(error)
  return { 'error.type': code === undefined ? name : `${name} ${code}` }
}

function spanOf({ SpanStatusCode, TraceFlags }: typeof Api, span: Api.Span): Span {
  const { traceId, spanId, traceFlags } = span.spanContext()
  const sampled: number = TraceFlags.SAMPLED
  let hasEnded = false
  return {
    traceId,
    spanId,
    isSampled: (traceFlags & sampled) === sampled,
    rename: (name) => void span.updateName(name),
    set: (attributes) => void span.setAttributes(attributes),
    end: (error) => {
      if (hasEnded) return
      hasEnded = true
      if (error !== undefined && error !== null)
        span.setStatus({ code: SpanStatusCode.ERROR }).setAttributes(faultOf(error))
      span.end()
    },
  }
}

export interface TracingOptions {
  process: 'web' | 'worker'
  /** Writes to the log: the web process has that inside its app. */
  warn: (entry: { err: Error; spans: number }, message: string) => void
}

/** Says once in a while that spans are lost: nothing else shows it. */
function warningExporter(exporter: Sdk.SpanExporter, warn: TracingOptions['warn']): Sdk.SpanExporter {
  let warnedMs = Number.NEGATIVE_INFINITY
  const note = (err: Error, spans: number) => {
    if (performance.now() - warnedMs < WARN_EVERY_MS) return
    warnedMs = performance.now()
    warn({ err, spans }, 'traces could not be exported')
  }
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error) note(result.error, spans.length)
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
function tracerOf(api: typeof Api, provider: Sdk.BasicTracerProvider): Tracer {
  const made = provider.getTracer('backroom', productVersion())
  const { SAMPLED, NONE } = api.TraceFlags
  const kinds = {
    internal: api.SpanKind.INTERNAL,
    server: api.SpanKind.SERVER,
    client: api.SpanKind.CLIENT,
    consumer: api.SpanKind.CONSUMER,
  }
  return {
    start: ({ name, kind = 'internal', attributes = {} }, parent) => {
      const context = parent
        ? api.trace.setSpanContext(api.ROOT_CONTEXT, {
            traceId: parent.traceId,
            spanId: parent.spanId,
            traceFlags: parent.isSampled ? SAMPLED : NONE,
          })
        : api.ROOT_CONTEXT
      return spanOf(api, made.startSpan(name, { kind: kinds[kind], attributes }, context))
    },
  }
}

/**
 * Begins to export traces of this process, where an exporter is set; the packages are loaded then alone.
 * @returns what sends the rest and ends it, within a second.
 */
export async function startTracing(
  settings: TracingSettings | undefined,
  { process, warn }: TracingOptions,
): Promise<() => Promise<void>> {
  if (!settings) return () => Promise.resolve()
  const [api, sdk, resources, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/resources'),
    loadExporter(settings.protocol),
  ])
  const exporter = warningExporter(new OTLPTraceExporter({ url: settings.url }), warn)
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
