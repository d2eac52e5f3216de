import { z } from 'zod'

import { goBackstage, signIn } from './support/staff'
import { expect, test } from './support/test'

const eventsSchema = z.object({ docs: z.array(z.object({ id: z.string() })) })

/** What an attacker may inject through a hole in a page; each leaves a trace when it works. */
const INJECTIONS = {
  'a script': '<script>window.wasTaken = true</script>',
  'an event handler': '<img src="/nothing" onerror="window.wasTaken = true">',
  'a script from elsewhere': '<script src="https://evil.invalid/taken.js"></script>',
  'a frame': '<iframe src="/"></iframe>',
  'a form to elsewhere': '<form action="https://evil.invalid/"><button>Go</button></form>',
}

for (const path of ['/', '/admin/login']) {
  test(`what an attacker injects into the page ${path} does nothing, and its tests would fail`, async ({
    page,
    complaints,
  }) => {
    for (const [what, html] of Object.entries(INJECTIONS)) {
      await page.route(path, async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('</body>', `${html}</body>`)
        await route.fulfill({ response, body })
      })
      await page.goto(path)
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('form[action^="https://evil"] button')?.click()
      })
      await expect.poll(() => complaints.length, { message: what }).toBeGreaterThan(0)
      expect(await page.evaluate(() => 'wasTaken' in window), what).toBe(false)
      await page.unroute(path)
      complaints.length = 0
    }
  })
}

test('what programs note down about an order is shown as text, by this server alone', async ({
  page,
  request,
  baseURL,
}) => {
  const backstage = await goBackstage(request)
  const order = await backstage.order(await backstage.sell(2), 1)
  await signIn(page, 'admin')
  const list = await page.request.get(`/api/order-events?where[order][equals]=${order.id}&limit=1`, {
    headers: { origin: baseURL ?? '' },
  })
  const { docs } = eventsSchema.parse(await list.json())
  await page.goto(`/admin/collections/order-events/${docs[0]?.id ?? ''}`)
  await expect(page.locator('.field-label', { hasText: 'Data' })).toBeVisible()
})
