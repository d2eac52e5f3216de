import { expect, it } from 'vitest'

import { bodyLimitOf } from './request-limits'

it('only pictures and files to import may be larger than a form', () => {
  const mib = (path: string, type?: string) => bodyLimitOf(path, type) / 1024 / 1024
  const form = 'multipart/form-data; boundary=x'
  expect(mib('/api/media', form)).toBe(12)
  expect(mib('/api/v1/media', form)).toBe(12)
  expect(mib('/api/media/some-id', form)).toBe(12)
  expect(mib('/api/media', 'application/json')).toBe(1)
  expect(mib('/api/users', form)).toBe(1)
  expect(mib('/login', form)).toBe(1)
  expect(mib('/api/mediaeval', form)).toBe(1)
  expect(mib('/api/order-imports/uploads', 'text/csv')).toBe(256)
  expect(mib('/api/products/files/preview', 'application/octet-stream')).toBe(21)
})

it('requests that hold many changes may be larger, and no others of their paths', () => {
  const mib = (method: string, path: string) => bodyLimitOf(path, 'application/json', method) / 1024 / 1024
  expect(mib('POST', '/api/v1/bulk')).toBe(4)
  expect(mib('PUT', '/api/v1/stock-levels')).toBe(4)
  expect(mib('POST', '/api/v1/products')).toBe(1)
  expect(mib('PUT', '/api/v1/products/some-id')).toBe(1)
  expect(mib('PUT', '/api/stock-levels')).toBe(1)
})
