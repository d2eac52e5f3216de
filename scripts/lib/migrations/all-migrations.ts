import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import type { Migration } from 'payload'

import { env } from '@/platform/settings/env'

import { migrations } from '../../../migrations'
import { PATIENCE, withinLockBudget } from './lock-budget'

/**
 * Given to Payload as they are: it would look for their sources, which need a compiler. It types their argument loosely.
 * None of them waits for a lock longer than the settings allow.
 */
export const MIGRATIONS: Migration[] = migrations.map(({ name, up, down }) => ({
  name,
  up: (args) => {
    const budget = { ...PATIENCE, lockMs: env.migrationLockMs }
    return withinLockBudget({ name, args: args as MigrateUpArgs, budget }, up)
  },
  down: (args) => down(args as MigrateDownArgs),
}))
