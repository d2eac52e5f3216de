import path from 'node:path'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** The files that take longest, by their names: what comes last should be short, so that no process waits for the other. */
const LONGEST = [
  'start-and-stop',
  'worker',
  'import-memory',
  'security-changes',
  'lost-updates',
  'permissions-matrix',
  'query-cost',
  'seed',
  'import-accounting',
  'account-end',
  'bulk-actions',
  'order-races',
]

function rankOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.indexOf(path.basename(moduleId, '.test.ts'))
  return place === -1 ? LONGEST.length : place
}

/** One project after the other, and in each the longest files first. Without this, a checkout's first run goes by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).sort((a, b) => rankOf(a) - rankOf(b)),
    )
  }
}
