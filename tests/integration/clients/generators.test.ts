import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { generateSource } from 'oazapfts'
import { expect, it } from 'vitest'

import { examplesOf, GUIDES, makeFolder, runExample, withFacts } from '../support/clients/examples'
import { serveApi } from '../support/clients/served-api'
import { typeErrorsOf } from '../support/clients/type-check'
import { PASSWORD } from '../support/v1/v1-client'
import { startShop } from '../support/v1/v1-shop'

const { payload, customer, teapot } = await startShop()
const url = await serveApi(payload)
const folder = await makeFolder()

const DESCRIPTION = path.resolve('docs/openapi.json')
/** The client of another generator than the one of clients/typescript, in one file. */
const generated = path.join(folder, 'generated.ts')
await writeFile(generated, await generateSource(DESCRIPTION, {}))

/** A program that knows nothing but what was generated. */
const PROGRAM = `
import * as api from './generated'

api.defaults.baseUrl = '${url}/api/v1'
const signedIn = await api.signIn({ email: '${customer.email}', password: '${PASSWORD}' })
if (signedIn.status !== 200) throw new Error(signedIn.data.error.message)
api.defaults.headers = { authorization: 'Bearer ' + signedIn.data.data.access_token }

const address = { name: 'Ada', line1: '1 Street', city: 'London', postcode: 'SW1Y 4JH', country: 'GB' }
const order = (quantity: number) =>
  api.placeOrder(
    { lines: [{ sku: '${teapot.sku}', quantity }], shipping_address: address },
    { idempotencyKey: 'generated-' + quantity },
  )

const placed = await order(1)
if (placed.status !== 201) throw new Error(placed.data.error.message)
console.log('placed', placed.data.data.status, placed.data.data.total.amount)

const again = await order(1)
console.log('again', again.status === 201 && again.data.data.id === placed.data.data.id)

const list = await api.listOrders({ filterStatusIn: ['placed', 'paid'], fields: ['number', 'total'], perPage: 5 })
if (list.status !== 200) throw new Error('this was to be listed: ' + list.status)
console.log('listed', list.data.data.map(({ number }) => number === placed.data.data.number))

const short = await order(100_000)
if (short.status !== 409) throw new Error('this was to be refused')
const { error } = short.data
console.log('refused', error.code, error.code === 'INSUFFICIENT_STOCK' && error.details?.shortages[0]?.sku)
`

it('the client that another generator makes of the description is right to the compiler, and works', async () => {
  const program = path.join(folder, 'program.ts')
  await writeFile(program, PROGRAM)
  expect(typeErrorsOf([program])).toEqual([])
  const { printed } = await runExample(PROGRAM, folder)
  expect(printed).toEqual([
    'placed placed 1749',
    'again true',
    'listed true',
    `refused INSUFFICIENT_STOCK ${teapot.sku}`,
  ])
})

it('the examples of our own client are right to the compiler, in a program without Node.js; a mistake is found', async () => {
  const examples = ['clients/typescript/README.md', ...GUIDES].flatMap((page) => [
    ...examplesOf(page).values(),
  ])
  const [reading = ''] = examples
  const wrong = withFacts(reading, { 'order.number': 'order.numbre', "'placed', 'paid'": "'plcaed'" })
  const files = [...examples, wrong].map((_, n) => path.join(folder, `example-${String(n)}.ts`))
  await Promise.all(files.map((file, n) => writeFile(file, examples[n] ?? wrong)))
  const errors = typeErrorsOf(files, { exactOptionalPropertyTypes: true })
  const mistaken = `example-${String(examples.length)}.ts`
  expect(errors.map((error) => error.split(':')[0])).toEqual([mistaken, mistaken])
})

it('a generator sees each operation of the description', () => {
  const source = readFileSync(generated, 'utf8')
  const { paths } = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const names = Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  )
  expect(names.filter((name) => !source.includes(`export function ${name}(`))).toEqual([])
})
