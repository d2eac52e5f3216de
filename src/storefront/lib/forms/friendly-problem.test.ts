import { expect, test } from 'vitest'

import { DomainError } from '@/domain/errors'

import { friendlyProblem } from './friendly-problem'

test('short stock names each article and how many of it are left', () => {
  const shortages = [{ variant_id: 'v1', sku: 'MUG', title: 'Mug', available: 1, requested: 2 }]
  const problem = friendlyProblem(new DomainError('INSUFFICIENT_STOCK', 'Only 1 of Mug left', { shortages }))
  expect(problem).toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    shortages: [{ variantId: 'v1', available: 1 }],
  })
})

test('problems of the input keep their fields', () => {
  const fields = [{ path: 'password', message: 'Too short.' }]
  const problem = friendlyProblem(new DomainError('VALIDATION_ERROR', 'Not valid.', { fields }))
  expect(problem.fields).toEqual({ password: 'Too short.' })
})

test('a form may say in its own words what a refusal means there', () => {
  const error = new DomainError('AUTHENTICATION_REQUIRED', 'No.')
  expect(friendlyProblem(error, { AUTHENTICATION_REQUIRED: 'Wrong password.' }).message).toBe(
    'Wrong password.',
  )
})

test('a defect is no refusal: it is thrown on', () => {
  const defect = new TypeError('x is undefined')
  expect(() => friendlyProblem(defect)).toThrow(defect)
})
