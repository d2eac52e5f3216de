import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { MetricDefinition, MetricName } from './definitions'
import { METRICS } from './definitions'

/** The kind of process; each has a registry of its own. */
export type MeasuredProcess = 'web' | 'worker'

export type Measure = Counter | Gauge | Histogram

/** The registry of this process, and its metrics by name. */
export interface Measures {
  readonly process: MeasuredProcess
  readonly registry: Registry
  readonly byName: ReadonlyMap<string, Measure>
}

/**
 * Next.js bundles this module once for the start of the server and again for its routes: what these count meets on
 * `globalThis`. A process without a registry, such as a command, counts nothing.
 */
const KEY = Symbol.for('backroom.metrics')
type Shared = { [KEY]?: Measures | undefined }

/** The metrics of this process; undefined where none are kept. */
export function measures(): Measures | undefined {
  return (globalThis as Shared)[KEY]
}

/** Gauges whose names end in `_total`, which is for counters. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
] as const

function makeMeasure(name: string, definition: MetricDefinition, registry: Registry): Measure {
  const { type, help, labels: labelNames = [], buckets = [], starts = [] } = definition
  const options = { name, help, labelNames: [...labelNames], registers: [registry] }
  if (type === 'histogram') return new Histogram({ ...options, buckets: [...buckets] })
  if (type === 'gauge') return new Gauge(options)
  const counter = new Counter(options)
  for (const labels of starts) counter.inc(labels, 0)
  return counter
}

/** The metrics that a kind of process has. */
export function metricsOf(process: MeasuredProcess): MetricName[] {
  const names = Object.keys(METRICS) as MetricName[]
  return names.filter((name) => METRICS[name].of === 'both' || METRICS[name].of === process)
}

/** Begins to keep the metrics of this process, and those of Node.js. A development server may do so anew. */
export function keepMeasures(kind: MeasuredProcess): Measures {
  measures()?.registry.clear()
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const name of MISNAMED) registry.removeSingleMetric(name)
  const byName = new Map(
    metricsOf(kind).map((name) => [name, makeMeasure(name, METRICS[name], registry)] as const),
  )
  const kept: Measures = { process: kind, registry, byName }
  Object.defineProperty(globalThis, KEY, { value: kept, configurable: true })
  return kept
}

/** Ends it. */
export function dropMeasures(): void {
  measures()?.registry.clear()
  Reflect.deleteProperty(globalThis, KEY)
}
