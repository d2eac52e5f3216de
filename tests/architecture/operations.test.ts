import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { METRICS } from '@/platform/metrics/definitions'
import { SECRET_SETTINGS, SETTING_NAMES } from '@/platform/settings/env'
import { fileVariable } from '@/platform/settings/env-secrets'

const text = (file: string) => readFileSync(file, 'utf8')
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0

/** What the image and the commands of docker-compose.yml decide by themselves. */
const NOT_OF_COMPOSE = ['NODE_ENV', 'PORT', 'HOST', 'DATA_DIR', 'WORKER', 'WORKER_METRICS_HOST']

describe('docker-compose.yml', () => {
  const compose = text('docker-compose.yml')

  it('passes every setting on, and nothing that is none', () => {
    const block = /environment: &settings\n((?: {4}.*\n)+)/.exec(compose)?.[1] ?? ''
    const passed = [...block.matchAll(/^ {4}([A-Z0-9_]+):/gm)].map((match) => match[1] ?? '')
    const files = SECRET_SETTINGS.map(fileVariable)
    expect(passed.filter((name) => !files.includes(name)).toSorted()).toEqual(
      SETTING_NAMES.filter((name) => !NOT_OF_COMPOSE.includes(name)).toSorted(),
    )
  })

  it('lets web and worker be scaled: no name and no single port of the host is theirs', () => {
    const service = (name: string) =>
      new RegExp(`\\n  ${name}:\\n((?: {4}.*\\n|\\n)+)`).exec(compose)?.[1] ?? ''
    for (const name of ['web', 'worker']) expect(service(name)).not.toMatch(/container_name|:3000:3000/)
  })
})

describe('ops/systemd', () => {
  const units = readdirSync('ops/systemd')

  it.skipIf(!has('systemd-analyze', '--version'))(
    'is accepted by systemd-analyze (skipped without it)',
    () => {
      for (const unit of units) {
        const { stderr } = spawnSync('systemd-analyze', ['verify', `${process.cwd()}/ops/systemd/${unit}`], {
          encoding: 'utf8',
        })
        expect(stderr.split('\n').filter((line) => line.includes(unit))).toEqual([])
      }
    },
  )

  it('sets no setting that does not exist, and hardens every unit alike', () => {
    for (const unit of units) {
      const names = [...text(`ops/systemd/${unit}`).matchAll(/\b([A-Z][A-Z0-9_]{3,})=/g)].map(
        (match) => match[1] ?? '',
      )
      expect(names.filter((name) => !SETTING_NAMES.includes(name.replace(/_FILE$/, '')))).toEqual([])
      expect(text(`ops/systemd/${unit}`)).toContain('ProtectSystem=strict')
    }
  })
})

describe('ops/kubernetes', () => {
  const files = readdirSync('ops/kubernetes')
    .map((file) => text(`ops/kubernetes/${file}`))
    .join('\n---\n')

  it.skipIf(!has('kubectl', 'version', '--client'))(
    'is put together by Kustomize (skipped without kubectl)',
    () => {
      const whole = execFileSync('kubectl', ['kustomize', 'ops/kubernetes'], { encoding: 'utf8' })
      const kinds = [...whole.matchAll(/^kind: (\w+)$/gm)].map((match) => match[1]).toSorted()
      expect(kinds).toEqual([
        'ConfigMap',
        'Deployment',
        'Deployment',
        'Job',
        'Namespace',
        'PodDisruptionBudget',
        'PodDisruptionBudget',
        'Service',
      ])
      expect(whole).not.toContain('image: backroom\n')
    },
  )

  it('sets only settings that exist, and no secret as a value', () => {
    const names = [...files.matchAll(/^ {2}([A-Z0-9_]+):|name: ([A-Z0-9_]+), value/gm)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !SETTING_NAMES.includes(name.replace(/_FILE$/, '')))).toEqual([])
    expect(names.filter((name) => SECRET_SETTINGS.includes(name))).toEqual([])
  })
})

const dashboardSchema = z.object({
  uid: z.string(),
  title: z.string(),
  panels: z
    .array(
      z.object({
        title: z.string(),
        type: z.string(),
        description: z.string().min(10),
        targets: z.array(z.object({ expr: z.string() })).min(1),
      }),
    )
    .min(4),
})

/** Of Node.js' own metrics and of Prometheus: those that the dashboards may ask for. */
const OF_OTHERS = [
  'up',
  'process_resident_memory_bytes',
  'process_cpu_seconds_total',
  'nodejs_eventloop_lag_p99_seconds',
  'process_start_time_seconds',
]
const LABELS_OF_ALL = ['instance', 'job', 'le']

describe('ops/grafana', () => {
  const files = readdirSync('ops/grafana').filter((file) => file.endsWith('.json'))
  const dashboards = files.map((file) => dashboardSchema.parse(JSON.parse(text(`ops/grafana/${file}`))))
  const expressions = dashboards.flatMap(({ panels }) =>
    panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  )

  it('has a dashboard each for the whole, orders, the API, the database and jobs', () => {
    expect(files).toEqual(['api.json', 'database.json', 'jobs.json', 'orders.json', 'overview.json'])
    expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(files.length)
  })

  it('asks for no metric that is not declared, of a histogram for its parts', () => {
    const metrics: Record<string, { type: string }> = METRICS
    const parts = Object.entries(metrics).flatMap(([name, { type }]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
    )
    const asked = expressions.flatMap((expr) => expr.match(/\b(?:backroom|nodejs|process)_\w+|\bup\b/g) ?? [])
    expect(asked.length).toBeGreaterThan(30)
    expect(asked.filter((name) => !parts.includes(name) && !OF_OTHERS.includes(name))).toEqual([])
  })

  it('groups and selects by declared labels alone', () => {
    const declared = Object.values(METRICS).flatMap((metric): readonly string[] =>
      'labels' in metric ? metric.labels : [],
    )
    const known = new Set([...LABELS_OF_ALL, ...declared])
    const used = expressions.flatMap((expr) => [
      ...[...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap((match) =>
        (match[1] ?? '').split(',').map((name) => name.trim()),
      ),
      ...[...expr.matchAll(/([a-z_]+)(?:=~|!~|!=|=)"/g)].map((match) => match[1] ?? ''),
    ])
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })
})
