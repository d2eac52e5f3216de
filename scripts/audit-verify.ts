import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ExportComparison } from '@/features/audit/compare-export'
import type { AuditFault, AuditReport } from '@/features/audit/verify-audit'
import { readArguments } from './lib/arguments'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { complain, say, step } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'

const USAGE = 'npm run audit:verify -- [--against FILE.jsonl]'

interface Outcome extends AuditReport {
  comparison: ExportComparison | null
}

/** @throws StartFailure */
function parseCommand(args: string[]): string | undefined {
  return readArguments(USAGE, { args, options: { against: { type: 'string' } } }).values.against
}

async function verify(file: string | undefined): Promise<Outcome> {
  // Loaded only now: features read the environment that `withDatabase` completed.
  const [{ makeContext, SYSTEM }, { verifyAudit }, { compareWithExport }] = await Promise.all([
    import('@/platform/context'),
    import('@/features/audit/verify-audit'),
    import('@/features/audit/compare-export'),
  ])
  return withPayload(async (payload) => {
    const ctx = makeContext(payload, 'script', SYSTEM)
    const report = await verifyAudit(ctx)
    if (file === undefined) return { ...report, comparison: null }
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
    try {
      return { ...report, comparison: await compareWithExport(ctx, lines) }
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new StartFailure(`${file} cannot be compared: ${reason}`, { cause })
    }
  })
}

const PROTECTION = {
  'triggers and ownership':
    'The app’s database role can only read and add; triggers refuse every other change.',
  triggers:
    'Triggers refuse changes to its entries. The app’s database role owns it, or is a superuser, and could switch them off: see docs/audit.md.',
  none: 'Its triggers are missing or switched off: nothing prevents changes to its entries.',
} as const satisfies Record<AuditReport['protection'], string>

function list({ faults, faultCount }: { faults: readonly AuditFault[]; faultCount: number }): void {
  for (const { chain, position, problem } of faults)
    complain(`${chain}, entry ${String(position)}: ${problem}`)
  if (faultCount > faults.length) complain(`… and ${String(faultCount - faults.length)} more`)
}

function tell(outcome: Outcome): void {
  const { protection, comparison } = outcome
  list(outcome)
  if (comparison) list(comparison)
  const faultCount = outcome.faultCount + (comparison?.faultCount ?? 0)
  if (faultCount > 0) complain(`The audit trail is broken in ${String(faultCount)} places.`)
  else say('The audit trail is complete: no entry was changed, removed or put in another place.')
  if (protection === 'none') complain(PROTECTION[protection])
  else say(PROTECTION[protection])
  if (faultCount > 0 || protection === 'none') process.exitCode = 1
}

function summary({ entries, chains, purged, comparison }: Outcome): string {
  const parts = [`Verified ${String(entries)} entries about ${String(chains)} documents`]
  if (purged > 0) parts.push(`${String(purged)} older ones were purged`)
  if (comparison) parts.push(`compared with ${String(comparison.compared)} of the export`)
  return parts.join('; ')
}

/** `npm run audit:verify`: exit code 1 and a line per fault when the trail was changed after it was written. */
void runCommand(async () => {
  const file = parseCommand(process.argv.slice(2))
  await withDatabase(loadSettings(), async () => {
    const run = () => verify(file)
    tell(await step({ doing: 'Verifying the audit trail', done: summary, run }))
  })
}).then(() => process.exit())
