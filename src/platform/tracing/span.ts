import type { SpanContext } from './traceparent'

export type SpanKind = 'server' | 'client' | 'internal' | 'consumer'

/** What is said of a span: names, counts and kinds. Never a value of a statement, an address or a name of a person. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** What a span begins with. */
export interface SpanWish {
  name: string
  kind?: SpanKind
  attributes?: Attributes
}

/** A piece of work in a trace, until it ends. */
export interface Span extends SpanContext {
  rename: (name: string) => void
  set: (attributes: Attributes) => void
  /** The first call ends it. Of an error its class and code are kept, because its message may quote what was sent. */
  end: (error?: unknown) => void
}

/** What makes spans. */
export interface Tracer {
  /** Begins a span in the trace of `parent`, or a trace. The sampler decides whether that is exported. */
  start: (wish: SpanWish, parent?: SpanContext | null) => Span
}

/** The app (in Next.js' bundle) and the server around it share only `globalThis`. */
const KEY = Symbol.for('backroom.tracer')

/** What makes the spans of this process; undefined where nothing is exported. */
export function tracer(): Tracer | undefined {
  return (globalThis as { [KEY]?: Tracer })[KEY]
}

/** Called once, where an exporter is set; null ends it. */
export function installTracer(made: Tracer | null): void {
  if (made) Object.defineProperty(globalThis, KEY, { value: made, configurable: true })
  else Reflect.deleteProperty(globalThis, KEY)
}
