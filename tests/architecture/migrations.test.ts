import { expect, it } from 'vitest'

import { migrations } from '../../migrations'
import { findChecksumDrift } from '../../scripts/lib/migrations/checksums'
import { judgeMigrations } from '../../scripts/lib/migrations/guard/judge-migrations'

it('released migrations are as they were released, and new ones are recorded', async () => {
  expect(await findChecksumDrift('.')).toEqual([])
})

it('new migrations leave the release that runs beside them to its work', async () => {
  expect(await judgeMigrations(migrations)).toEqual([])
})
