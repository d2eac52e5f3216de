import { expect, it } from 'vitest'

import { listMigrations } from '@/platform/database/migrations'
import { migrations } from '../../../migrations'

it('the index names every migration of the folder, oldest first: only what it names is run', () => {
  expect(migrations.map(({ name }) => name)).toEqual(listMigrations('.'))
})
