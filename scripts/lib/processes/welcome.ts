import path from 'node:path'
import { z } from 'zod'
import { readEnv } from '@/platform/settings/env'
import { readIfThere } from './private-files'
import { say } from '../output'
import type { Run } from './start-steps'

const credentialsSchema = z.record(z.string(), z.object({ email: z.string(), password: z.string() }))

function readDemoAccounts(file: string): [string, { email: string; password: string }][] {
  const text = readIfThere(file)
  if (text === undefined) return []
  const parsed = credentialsSchema.safeParse(JSON.parse(text))
  return parsed.success ? Object.entries(parsed.data) : []
}

/** The last lines of a start: where to go, and as whom. */
export function printAddresses(run: Run, durationMs: number): void {
  const { publicUrl, dataDir } = readEnv(run.env)
  say(`Backroom is ready (${(durationMs / 1000).toFixed(1)} s)`)
  say(`  Shop        ${publicUrl}/`)
  say(`  Admin panel ${publicUrl}/admin`)
  say(`  API         ${publicUrl}/api/v1`)
  const file = path.join(dataDir, 'demo-credentials.json')
  const accounts = readDemoAccounts(file)
  if (accounts.length > 0) say(`Demo accounts (kept in ${file}):`)
  for (const [role, { email, password }] of accounts) say(`  ${role.padEnd(11)} ${email}  ${password}`)
  say('Ctrl-C stops it.')
}
