import { afterEach, beforeEach, expect, it } from 'vitest'

import { BusiestKeys } from './busiest-keys'
import { dropMeasures, keepMeasures } from './registry'

let kept: ReturnType<typeof keepMeasures>
beforeEach(() => {
  kept = keepMeasures('web')
})
afterEach(dropMeasures)

async function shown(): Promise<Map<string, number>> {
  const metric = await kept.registry.getSingleMetric('backroom_api_key_requests_total')?.get()
  return new Map((metric?.values ?? []).map(({ labels, value }) => [String(labels['key_prefix']), value]))
}

it('shows the 100 busiest keys and counts the others together, without a series that goes down', async () => {
  const keys = new BusiestKeys()
  for (let key = 0; key < 150; key += 1) keys.count(`br_${String(key)}`)
  expect((await shown()).size).toBe(101)
  expect((await shown()).get('other')).toBe(50)
  for (let times = 10; times > 0; times -= 1) keys.count('br_149')
  keys.rank()
  keys.count('br_149')
  expect((await shown()).get('br_149')).toBe(1)
  expect((await shown()).get('other')).toBe(60)
  expect((await shown()).size).toBe(101)
})
