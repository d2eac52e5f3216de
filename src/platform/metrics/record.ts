import type { Counter, Gauge, Histogram } from 'prom-client'

import type { CounterName, GaugeName, HistogramName, LabelsOf, MetricDefinition } from './definitions'
import { METRICS } from './definitions'
import type { Measure } from './registry'
import { measures } from './registry'

/** Whether this process keeps metrics. */
export function isMeasuring(): boolean {
  return measures() !== undefined
}

/** By what it can do: the class is another one in each bundle. */
const canCount = (measure: Measure | undefined): measure is Counter =>
  measure !== undefined && 'inc' in measure
const canObserve = (measure: Measure | undefined): measure is Histogram =>
  measure !== undefined && 'observe' in measure
const canSet = (measure: Measure | undefined): measure is Gauge => measure !== undefined && 'set' in measure

/** Counts an event, or `by` of them. Does nothing where the metric is not kept. */
export function count<Name extends CounterName>(name: Name, labels: LabelsOf<Name>, by = 1): void {
  const measure = measures()?.byName.get(name)
  if (canCount(measure)) measure.inc(labels, by)
}

/** Adds a value to a histogram: seconds. */
export function observe<Name extends HistogramName>(
  name: Name,
  labels: LabelsOf<Name>,
  seconds: number,
): void {
  const measure = measures()?.byName.get(name)
  if (canObserve(measure)) measure.observe(labels, seconds)
}

/** Sets a gauge. */
export function setGauge<Name extends GaugeName>(name: Name, labels: LabelsOf<Name>, value: number): void {
  const measure = measures()?.byName.get(name)
  if (canSet(measure)) measure.set(labels, value)
}

/** Adds to a gauge; `by` may be negative. */
export function addToGauge<Name extends GaugeName>(name: Name, labels: LabelsOf<Name>, by: number): void {
  const measure = measures()?.byName.get(name)
  if (canSet(measure)) measure.inc(labels, by)
}

/**
 * Takes all values of gauges back: an old figure would be taken for a current one. One without labels is no number then,
 * because it cannot be absent.
 */
export function forget(names: readonly GaugeName[]): void {
  for (const name of names) {
    const measure = measures()?.byName.get(name)
    measure?.reset()
    const { labels = [] }: MetricDefinition = METRICS[name]
    if (labels.length === 0 && canSet(measure)) measure.set(Number.NaN)
  }
}

/** Takes one value of a counter out. */
export function forgetOne<Name extends CounterName>(name: Name, labels: LabelsOf<Name>): void {
  measures()?.byName.get(name)?.remove(labels)
}
