import { verifyAudit } from '@/features/audit/verify-audit'
import { PermanentFailure } from '@/platform/queue'

import type { JobHandler, NoData } from '../handler'

const MAX_LOGGED = 20

/**
 * Tells operators when the audit trail was tampered with, and leaves a dead letter, so that it stays in sight until
 * an administrator has dealt with it.
 */
export const verifyAuditTrail: JobHandler<NoData> = async ({ ctx, log, signal }) => {
  const { entries, chains, faults, faultCount, protection } = await verifyAudit(ctx, {
    signal,
    maxFaults: MAX_LOGGED,
  })
  if (faultCount === 0) {
    log.info({ entries, chains, protection }, 'the audit trail is whole')
    return
  }
  log.error({ entries, chains, faultCount, faults, protection }, 'the audit trail is broken')
  throw new PermanentFailure(
    `the audit trail is broken in ${String(faultCount)} places: npm run audit:verify lists them`,
  )
}
