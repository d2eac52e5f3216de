import { expect, it } from 'vitest'

import { ERROR_HELP } from '@/domain/error-help'

import { startPayload } from '../../setup/payload'
import { startApi } from '../support/v1/v1-client'

const { anonymous, fetch } = await startApi(await startPayload())
const page = await (await fetch(new Request('http://127.0.0.1:3000/api/v1/docs'))).text()

it.each([
  ['NOT_FOUND', '/nothing-here'],
  ['AUTHENTICATION_REQUIRED', '/orders'],
  ['VALIDATION_ERROR', '/products?per_page=0'],
])('a %s leads to the place that explains it', async (code, path) => {
  const { error } = (await anonymous.get(path)).body
  const [address, anchor = ''] = error.documentation_url.split('#')
  expect({ code: error.code, address }).toEqual({ code, address: '/api/v1/docs' })
  expect(page).toContain(`id="${anchor}">${code}<`)
})

it('each error is explained on the page, with what to do about it', () => {
  const plain = page.replaceAll(/<[^>]+>/g, '').replaceAll('&quot;', '"')
  for (const [code, { cause, remedy }] of Object.entries(ERROR_HELP)) {
    expect(page).toContain(`id="error-${code}"`)
    for (const words of [cause, remedy]) expect(plain).toContain(words.replaceAll('`', ''))
  }
})
