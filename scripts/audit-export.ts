import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { isDay, parseMoment, startOfDay } from '@/domain/time-zone'
import type { AuditExport } from '@/features/audit/export-audit'
import { misuse, readArguments } from './lib/arguments'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { step } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'

const USAGE = 'npm run audit:export -- [--from 2026-01-01] [--to 2026-02-01] FILE.jsonl'

/** An end of the period, once the zone is known in which the shop's days begin. */
type End = (timeZone: string) => Date

function readEnd(name: string, text: string | undefined): End | undefined {
  if (text === undefined) return undefined
  const moment = parseMoment(text)
  if (moment) return () => moment
  if (isDay(text)) return (timeZone) => startOfDay(text, timeZone)
  throw new StartFailure(`--${name} is no day and no time with its zone: use ${USAGE}`)
}

interface Command {
  file: string
  from: End | undefined
  to: End | undefined
}

/** @throws StartFailure naming the argument that is wrong. */
function parseCommand(args: string[]): Command {
  const { values, positionals } = readArguments(USAGE, {
    args,
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw misuse(USAGE)
  return { file, from: readEnd('from', values.from), to: readEnd('to', values.to) }
}

/** An existing file is never overwritten; only the operator may read the new one. */
async function openFile(file: string) {
  const stream = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  try {
    await once(stream, 'open')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartFailure(`${file} cannot be written: ${reason}`, { cause })
  }
  return stream
}

async function exportTo({ file, from, to }: Command): Promise<{ entries: number }> {
  const [{ makeContext, SYSTEM }, { exportAudit }, { loadStoreSettings }] = await Promise.all([
    import('@/platform/context'),
    import('@/features/audit/export-audit'),
    import('@/features/store/load-store-settings'),
  ])
  const stream = await openFile(file)
  const write = async (lines: string) => {
    if (!stream.write(lines)) await once(stream, 'drain')
  }
  try {
    const result = await withPayload(async (payload) => {
      const { timeZone } = await loadStoreSettings(payload)
      const period: AuditExport = { from: from?.(timeZone), to: to?.(timeZone) }
      return exportAudit(makeContext(payload, 'script', SYSTEM), period, write)
    })
    stream.end()
    await finished(stream)
    return result
  } catch (error) {
    stream.destroy()
    await rm(file, { force: true })
    throw error
  }
}

/** `npm run audit:export`: the audit trail, or a period of it, as JSON Lines. */
void runCommand(async () => {
  const command = parseCommand(process.argv.slice(2))
  await withDatabase(loadSettings(), async () => {
    await step({
      doing: 'Exporting the audit trail',
      done: ({ entries }) => `Exported ${String(entries)} entries to ${command.file}`,
      run: () => exportTo(command),
    })
  })
}).then(() => process.exit())
