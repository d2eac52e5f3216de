import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { JOB_NAMES, NIGHTLY_JOBS } from './jobs'

/** Where jobs are declared: what is named nowhere else is enqueued by nothing. */
const DECLARATIONS = /^(jobs|features\/mail)\//

/** Every source that may enqueue a job, without its comments. */
function readSources(): string {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test(-support)?\.tsx?$/.test(name))
    .filter((name) => !DECLARATIONS.test(name))
    .map((name) => readFileSync(`src/${name}`, 'utf8').replaceAll(/^\s*(\/\/|\/?\*).*$/gm, ''))
    .join('\n')
}

it('every job runs: each night by itself, or enqueued by some use case', () => {
  const sources = readSources()
  const enqueued = JOB_NAMES.filter((name) => sources.includes(`'${name}'`))
  expect(JOB_NAMES.filter((name) => !enqueued.includes(name) && !NIGHTLY_JOBS.includes(name))).toEqual([])
})
