import { afterEach, describe, expect, it, vi } from 'vitest'

import { makeWords } from '@/domain/languages/words'

import { postAction, readRefusal, refusalText } from './post-action'

afterEach(() => vi.unstubAllGlobals())

describe('a refused action', () => {
  it('says what is wrong and what would be allowed', () => {
    const body = {
      errors: [
        {
          message: 'The order is already paid',
          data: { fields: [{ path: 'a', message: 'Too much' }], allowed: ['shipped', 1] },
        },
      ],
    }
    expect(readRefusal(body, 409)).toMatchObject({
      message: 'The order is already paid',
      problems: ['Too much'],
      allowed: ['shipped'],
    })
  })

  it('does not say the same twice', () => {
    const body = { errors: [{ message: 'Too much', data: { fields: [{ message: 'Too much' }] } }] }
    expect(readRefusal(body, 400).problems).toEqual([])
  })

  it('names the status when the body says nothing', () => {
    expect(readRefusal('<html>', 502).message).toContain('502')
  })

  it('says so when the server is not there', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    const result = await postAction('/api/orders/1/payments', {})
    expect(result).toMatchObject({ ok: false })
    expect(!result.ok && result.refusal.message).toContain('could not be reached')
  })

  it('is said in the language of who reads, as far as the server has not said it', () => {
    const german = makeWords('de', {
      'The server answered with status {status}.': 'Der Server antwortete mit Status {status}.',
      'The action was refused.': 'Abgelehnt.',
    })
    const said = [readRefusal('<html>', 502), readRefusal({ errors: [{}] }, 400)].map(({ message }) =>
      refusalText(message, german),
    )
    expect(said).toEqual(['Der Server antwortete mit Status 502.', 'Abgelehnt.'])
    expect(refusalText('Nicht {x} | nicht', german)).toBe('Nicht {x} | nicht')
  })
})
