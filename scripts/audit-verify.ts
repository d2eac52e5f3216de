import type { AuditReport } from '@/features/audit/verify-audit'
import { runCommand } from './lib/command'
import { complain, say, step } from './lib/report'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/with-database'
import { withPayload } from './lib/with-payload'

async function verify(): Promise<AuditReport> {
  // Loaded only now: features read the environment that `withDatabase` completed.
  const [{ makeContext, SYSTEM }, { verifyAudit }] = await Promise.all([
    import('@/platform/context'),
    import('@/features/audit/verify-audit'),
  ])
  return withPayload((payload) => verifyAudit(makeContext(payload, 'script', SYSTEM)))
}

const PROTECTION = {
  'triggers and ownership': 'The app’s database role can only read and add; triggers refuse everybody else.',
  triggers:
    'Triggers refuse to rewrite it. The app’s database role owns it and could switch them off: see docs/audit.md.',
  none: 'Its triggers are missing or switched off: nothing keeps anybody from rewriting it.',
} as const satisfies Record<AuditReport['protection'], string>

function tell({ faults, faultCount, protection }: AuditReport): void {
  for (const { chain, position, problem } of faults)
    complain(`${chain}, entry ${String(position)}: ${problem}`)
  if (faultCount > faults.length) complain(`… and ${String(faultCount - faults.length)} more`)
  if (faultCount > 0) complain(`The audit trail is broken in ${String(faultCount)} places.`)
  else say('The audit trail is whole: no entry was changed, removed or put in another place.')
  if (protection === 'none') complain(PROTECTION[protection])
  else say(PROTECTION[protection])
  if (faultCount > 0 || protection === 'none') process.exitCode = 1
}

/** `npm run audit:verify`: exit code 1 and a line per fault when the trail is not what was written. */
void runCommand(async () => {
  await withDatabase(loadSettings(), async () => {
    const report = await step({
      doing: 'Verifying the audit trail',
      done: ({ entries, chains, purged }) =>
        `Verified ${String(entries)} entries about ${String(chains)} documents` +
        (purged > 0 ? `; ${String(purged)} older ones were purged` : ''),
      run: verify,
    })
    tell(report)
  })
}).then(() => process.exit())
