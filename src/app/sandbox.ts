import config from '@payload-config'
import type { Payload } from 'payload'
import { getPayload } from 'payload'

import { eventWatchOf } from '@/features/events/event-watch'
import { closeCounters } from '@/platform/limits/counters'
import { assertPrepared } from '@/platform/sandbox/assert-prepared'
import { sandboxConfig } from '@/platform/sandbox/sandbox-config'
import { env } from '@/platform/settings/env'

const KEY = 'sandbox'

let opened: Payload | undefined

async function open(databaseUrl: string): Promise<Payload> {
  const payload = await getPayload({ config: sandboxConfig(await config, databaseUrl), key: KEY })
  await assertPrepared(payload)
  return (opened = payload)
}

/** Opens the sandbox, a second Payload of this process; undefined where there is none. */
export function sandboxOpener(): (() => Promise<Payload>) | undefined {
  const { databaseUrl } = env.sandbox
  return databaseUrl === undefined ? undefined : () => open(databaseUrl)
}

/** Ends all waiting in the sandbox, if it was opened. */
export function endSandboxWaiting(): void {
  if (opened) eventWatchOf(opened).stop()
}

/** Closes the sandbox, if it was opened. */
export async function closeSandbox(): Promise<void> {
  if (!opened) return
  await closeCounters(opened)
  await opened.destroy()
}
