import { describe, expect, it } from 'vitest'

import { readEnv } from './env'
import { mistakesOf } from './mistakes.test-support'

const ENDPOINT = 'http://collector:4318'

describe('traces', () => {
  it('are off unless an exporter is set', () => {
    expect(readEnv({}).tracing).toBeUndefined()
    expect(readEnv({ OTEL_SERVICE_NAME: 'shop', OTEL_TRACES_SAMPLER: 'always_on' }).tracing).toBeUndefined()
    for (const off of [{ OTEL_SDK_DISABLED: 'true' }, { OTEL_TRACES_EXPORTER: 'none' }])
      expect(readEnv({ OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT, ...off }).tracing).toBeUndefined()
  })

  it('go to the path of OTLP below the endpoint, or to an endpoint of their own as it is', () => {
    expect(readEnv({ OTEL_EXPORTER_OTLP_ENDPOINT: `${ENDPOINT}/otlp/` }).tracing).toEqual({
      url: `${ENDPOINT}/otlp/v1/traces`,
      protocol: 'http/protobuf',
      serviceName: 'backroom',
      sampler: 'parentbased_always_on',
      ratio: 1,
    })
    const own = {
      OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT,
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces/in',
    }
    expect(readEnv(own).tracing?.url).toBe('https://traces/in')
  })

  it('are refused with settings that would not do what they say', () => {
    expect(
      mistakesOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
        OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
        OTEL_TRACES_SAMPLER: 'jaeger_remote',
        OTEL_TRACES_SAMPLER_ARG: '10',
      }),
    ).toEqual([
      'OTEL_EXPORTER_OTLP_ENDPOINT must be a URL such as http://127.0.0.1:4318',
      'OTEL_EXPORTER_OTLP_PROTOCOL must be one of http/protobuf, http/json',
      expect.stringMatching(/^OTEL_TRACES_SAMPLER must be one of always_on,/),
      'OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1, such as 0.1',
    ])
  })

  it('are sampled by a share', () => {
    for (const [text, ratio] of [
      ['0', 0],
      ['.25', 0.25],
      ['1.0', 1],
    ] as const) {
      const source = { OTEL_EXPORTER_OTLP_ENDPOINT: ENDPOINT, OTEL_TRACES_SAMPLER_ARG: text }
      expect(readEnv(source).tracing?.ratio).toBe(ratio)
    }
  })
})

it('statements are logged from a second on, or never', () => {
  expect(readEnv({}).slowStatementMs).toBe(1000)
  expect(readEnv({ SLOW_STATEMENT_MS: '0' }).slowStatementMs).toBe(0)
})
