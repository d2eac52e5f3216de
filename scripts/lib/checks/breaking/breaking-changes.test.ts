import { describe, expect, it } from 'vitest'

import { findBreakingChanges } from './breaking-changes'

type Part = Record<string, unknown>

const BODY = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', maxLength: 40 },
    kind: { type: 'string', enum: ['a', 'b'] },
    rows: { type: 'array', maxItems: 5, items: { $ref: '#/components/schemas/Row' } },
    note: { anyOf: [{ $ref: '#/components/schemas/Row' }, { type: 'null' }] },
  },
}
const ANSWER = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' }, status: { type: 'string', enum: ['new', 'old'] } },
}
const ROW = {
  type: 'object',
  additionalProperties: false,
  properties: { quantity: { type: 'integer', minimum: 1 } },
}

interface Change {
  version?: string
  body?: Part
  answer?: Part
  row?: Part
  parameters?: Part[]
  operation?: Part
  paths?: Part
}

const PARAMETERS = [
  { name: 'page', in: 'query', schema: { type: 'integer', maximum: 100 } },
  { $ref: '#/components/parameters/Sort' },
]

const json = (schema: Part) => ({ content: { 'application/json': { schema } } })

function documentOf({ version = '1.4.0', body = BODY, answer = ANSWER, row = ROW, ...change }: Change = {}) {
  const operation = {
    operationId: 'createThing',
    security: [{}, { key: ['things:write'] }],
    parameters: change.parameters ?? PARAMETERS,
    requestBody: { required: false, ...json(body) },
    responses: {
      201: { headers: { Location: {} }, ...json(answer) },
      409: { $ref: '#/components/responses/Conflict' },
    },
    ...change.operation,
  }
  return {
    info: { version },
    paths: change.paths ?? { '/things': { post: operation } },
    components: {
      schemas: { Row: row },
      parameters: {
        Sort: { name: 'sort', in: 'query', schema: { type: 'string', enum: ['name', '-name'] } },
      },
      responses: { Conflict: { headers: {} } },
    },
  }
}

const changed = (change: Change) => findBreakingChanges(documentOf(), documentOf(change))
const withField = (schema: Part, name: string, field: Part) => ({
  ...schema,
  properties: { ...(schema['properties'] as Part), [name]: field },
})
const without = (schema: Part, name: string) => {
  const { [name]: _, ...properties } = schema['properties'] as Part
  return { ...schema, properties }
}

describe('a program that was written against the former description goes on working with', () => {
  it.each<[string, Change]>([
    ['the same', {}],
    ['another optional field of a body', { body: withField(BODY, 'colour', { type: 'string' }) }],
    ['a longer field of a body', { body: withField(BODY, 'name', { type: 'string', maxLength: 80 }) }],
    [
      'more values that a body takes',
      { body: withField(BODY, 'kind', { type: 'string', enum: ['a', 'b', 'c'] }) },
    ],
    [
      'a body that may also be null',
      { body: withField(BODY, 'name', { type: ['string', 'null'], maxLength: 40 }) },
    ],
    ['another field of an answer', { answer: withField(ANSWER, 'colour', { type: 'string' }) }],
    [
      'another value of an answer',
      { answer: withField(ANSWER, 'status', { type: 'string', enum: ['new', 'old', 'x'] }) },
    ],
    [
      'another parameter',
      { parameters: [...PARAMETERS, { name: 'q', in: 'query', schema: { type: 'string' } }] },
    ],
    ['another path', { paths: { ...documentOf().paths, '/more': { get: {} } } }],
    ['anything, where the first number of the version rose', { version: '2.0.0', paths: {} }],
  ])('%s', (_what, change) => {
    expect(changed(change)).toEqual([])
  })
})

describe('a change that breaks programs is found:', () => {
  const parameter = (schema: Part) => [{ name: 'page', in: 'query', schema }, PARAMETERS[1] as Part]
  it.each<[string, Change, RegExp]>([
    ['a path is gone', { paths: {} }, /POST \/things was removed/],
    ['a method is gone', { paths: { '/things': { get: {} } } }, /POST \/things was removed/],
    [
      'an operation has another name',
      { operation: { operationId: 'makeThing' } },
      /no longer called createThing/,
    ],
    ['a parameter is gone', { parameters: [PARAMETERS[1] as Part] }, /query parameter page was removed/],
    [
      'a parameter that is required',
      { parameters: [...PARAMETERS, { name: 'shop', in: 'query', required: true }] },
      /shop is required/,
    ],
    [
      'a smaller limit of a parameter',
      { parameters: parameter({ type: 'integer', maximum: 50 }) },
      /page: maximum/,
    ],
    [
      'a parameter of another type',
      { parameters: parameter({ type: 'string', maximum: 100 }) },
      /integer is no longer taken/,
    ],
    [
      'a body that is required',
      { operation: { requestBody: { required: true, ...json(BODY) } } },
      /body is required/,
    ],
    ['a body that is gone', { operation: { requestBody: undefined } }, /body was removed/],
    [
      'another type of body',
      { operation: { requestBody: { content: { 'text/csv': {} } } } },
      /application\/json was removed/,
    ],
    ['a field of a body that is gone', { body: without(BODY, 'kind') }, /kind was removed/],
    [
      'a field of a body that is required',
      { body: { ...BODY, required: ['name', 'kind'] } },
      /kind is required/,
    ],
    ['a shorter field', { body: withField(BODY, 'name', { type: 'string', maxLength: 20 }) }, /maxLength/],
    [
      'a limit where there was none',
      { body: withField(BODY, 'name', { type: 'string', maxLength: 40, minLength: 1 }) },
      /minLength/,
    ],
    [
      'a form where there was none',
      { body: withField(BODY, 'name', { type: 'string', maxLength: 40, pattern: 'x' }) },
      /pattern/,
    ],
    [
      'a value that is no longer taken',
      { body: withField(BODY, 'kind', { type: 'string', enum: ['a'] }) },
      /"b" is no longer taken/,
    ],
    [
      'only some values',
      { body: withField(BODY, 'name', { type: 'string', maxLength: 40, enum: ['x'] }) },
      /only some values/,
    ],
    [
      'null that is no longer taken',
      { body: withField(BODY, 'note', { $ref: '#/components/schemas/Row' }) },
      /null is no longer taken/,
    ],
    [
      'a narrower shape behind a reference',
      { row: withField(ROW, 'quantity', { type: 'integer', minimum: 2 }) },
      /rows\[\]\.quantity: minimum/,
    ],
    ['a field of an answer that is gone', { answer: without(ANSWER, 'status') }, /status was removed/],
    ['a field of an answer that may be absent', { answer: { ...ANSWER, required: [] } }, /id may be absent/],
    [
      'a field of an answer that may be null',
      { answer: withField(ANSWER, 'status', { type: ['string', 'null'] }) },
      /may be null/,
    ],
    [
      'a field of an answer of another form',
      { answer: withField(ANSWER, 'id', { type: 'string' }) },
      /format changed/,
    ],
    ['another status of success', { operation: { responses: { 200: json(ANSWER) } } }, /201 was removed/],
    [
      'a header that is gone',
      { operation: { responses: { 201: json(ANSWER) } } },
      /header Location was removed/,
    ],
    [
      'a caller who is no longer let in',
      { operation: { security: [{ key: ['things:write'] }] } },
      /\{\} is no longer enough/,
    ],
    [
      'a scope that is no longer enough',
      { operation: { security: [{}, { key: ['things:admin'] }] } },
      /things:write/,
    ],
  ])('%s', (_what, change, words) => {
    expect(changed(change).join('\n')).toMatch(words)
  })
})
