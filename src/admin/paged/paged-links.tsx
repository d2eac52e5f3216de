import 'server-only'

import { addressOf } from './paged-address'
import { PageSteps } from './page-steps'

interface Choice {
  /** The state whose rows are shown; null for all. */
  show: string | null
  label: string
}

interface ChoicesProps {
  /** What is chosen among, for those who hear the page. */
  label: string
  /** The page that shows the rows, without parameters. */
  path: string
  shown: string | null
  choices: readonly Choice[]
}

/** Links to the rows in each state. */
export function PartLinks({ choices, label, path, shown }: ChoicesProps) {
  return (
    <nav aria-label={label} className="br-run__choices">
      <ul>
        {choices.map((choice) => (
          <li key={choice.label}>
            <a aria-current={choice.show === shown ? 'page' : undefined} href={addressOf(path, choice.show)}>
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PagesProps {
  path: string
  view: { shown: string | null; page: number; pages: number }
}

/** Links to the pages beside this one; none where there is one page. */
export function PageLinks({ path, view: { page, pages, shown } }: PagesProps) {
  if (pages === 1) return null
  return (
    <PageSteps
      next={page < pages ? addressOf(path, shown, page + 1) : null}
      page={page}
      pages={pages}
      previous={page > 1 ? addressOf(path, shown, page - 1) : null}
    />
  )
}
