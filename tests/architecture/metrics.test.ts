import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { SHOP_ROUTES } from '@/app/web-routes'
import type { MetricDefinition } from '@/platform/metrics/definitions'
import { METRICS } from '@/platform/metrics/definitions'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const hasPromtool = spawnSync('promtool', ['--version']).status === 0

const OF = { web: 'web', worker: 'worker', both: 'both' } as const

/** The rows that docs/production.md has to have. */
function rows(): string[][] {
  return Object.entries(METRICS as Record<string, MetricDefinition>).map(([name, metric]) => [
    `\`${name}\``,
    metric.type,
    (metric.labels ?? []).map((label) => `\`${label}\``).join(', '),
    OF[metric.of],
    metric.help,
  ])
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

describe('the metrics', () => {
  it('are the table of docs/production.md', () => {
    const lines = read('docs/production.md').split('\n')
    expect(lines.filter((line) => line.startsWith('| `backroom_')).map(cellsOf)).toEqual(rows())
  })

  it('tell the addresses of the shop apart that there are', () => {
    const folder = path.join(root, 'src/app/(storefront)')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const routes = files
      .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith('[...'))
      .map((file) => `/${path.dirname(file)}`.replace(/^\/\.$/, '/').replaceAll(/\[(\w+)\]/g, ':$1'))
    expect([...SHOP_ROUTES].sort()).toEqual(routes.sort())
  })
})

describe('the alerts', () => {
  const alerts = read('ops/prometheus/alerts.yml')
  const tests = read('ops/prometheus/alerts.test.yml') + read('ops/prometheus/no-orders.test.yml')
  const names = [...alerts.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name)

  it('ask for metrics that there are', () => {
    const used = new Set(
      [...alerts.matchAll(/\bbackroom_\w+/g)].map(([name]) => name.replace(/_bucket$/, '')),
    )
    const known = Object.keys(METRICS)
    expect([...used].filter((name) => !known.includes(name))).toEqual([])
  })

  it('have a page that says what to do, which names them', () => {
    const pages = [...alerts.matchAll(/runbook_url: \S+\/runbooks\/([\w-]+\.md)/g)].map(
      ([, page = '']) => page,
    )
    expect(pages).toHaveLength(names.length)
    for (const [index, page] of pages.entries()) {
      expect(existsSync(path.join(root, 'docs/runbooks', page)), page).toBe(true)
      const text = read(`docs/runbooks/${page}`)
      expect(text).toContain(`# ${names[index] ?? ''}\n`)
      for (const part of ['What it means', 'How to look', 'What to do'])
        expect(text).toContain(`## ${part}\n`)
    }
    expect(readdirSync(path.join(root, 'docs/runbooks')).sort()).toEqual(pages.sort())
  })

  it('are tested, each to fire and not to fire', () => {
    for (const name of names) {
      expect(tests).toContain(`name: ${name} fires\n`)
      expect(tests).toContain(`name: ${name} does not fire\n`)
    }
  })

  it.skipIf(!hasPromtool)(
    'pass promtool (skipped where it is not installed: Debian package prometheus)',
    () => {
      const cwd = path.join(root, 'ops/prometheus')
      for (const [what, file] of [
        ['check', 'alerts.yml'],
        ['test', 'alerts.test.yml'],
        ['test', 'no-orders.test.yml'],
      ] as const) {
        const { status, stdout, stderr } = spawnSync('promtool', [what, 'rules', file], {
          cwd,
          encoding: 'utf8',
        })
        expect(status, stdout + stderr).toBe(0)
      }
    },
  )
})
