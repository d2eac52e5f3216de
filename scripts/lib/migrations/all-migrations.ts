import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import type { Migration } from 'payload'

import { migrations } from '../../../migrations'

/** Given to Payload as they are: it would look for their sources, which need a compiler. It types their argument loosely. */
export const MIGRATIONS: Migration[] = migrations.map(({ name, up, down }) => ({
  name,
  up: (args) => up(args as MigrateUpArgs),
  down: (args) => down(args as MigrateDownArgs),
}))
