import type { StockReport } from '@/features/stock/verify-stock'
import { runCommand } from './lib/command'
import { complain, say, step } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'

async function verify(): Promise<StockReport> {
  // Loaded only now: features read the environment that `withDatabase` completed.
  const [{ makeContext, SYSTEM }, { verifyStock }] = await Promise.all([
    import('@/platform/context'),
    import('@/features/stock/verify-stock'),
  ])
  return withPayload((payload) => verifyStock(makeContext(payload, 'script', SYSTEM)))
}

function tell({ differences }: StockReport): void {
  if (differences.length === 0) {
    say('The books balance: on hand is the sum of the movements, reserved that of the open orders.')
    return
  }
  for (const found of differences) {
    const onHand = `on hand ${String(found.onHand)}, movements ${String(found.movedOnHand)}`
    const reserved = `reserved ${String(found.reserved)}, movements ${String(found.movedReserved)}, open orders ${String(found.openReserved)}`
    complain(`${found.sku}: ${onHand}; ${reserved}`)
  }
  complain(`The books do not balance for ${String(differences.length)} variants.`)
  process.exitCode = 1
}

/** `npm run stock:verify`: exit code 1 and a line per variant when the books do not balance. */
void runCommand(async () => {
  await withDatabase(loadSettings(), async () => {
    const report = await step({
      doing: 'Adding up the stock movements',
      done: ({ variants, movements }) =>
        `Added up ${String(movements)} movements of ${String(variants)} variants`,
      run: verify,
    })
    tell(report)
  })
}).then(() => process.exit())
