'use client'

import { useWords } from '../languages/use-words'

interface Props {
  page: number
  pages: number
  /** Addresses of the pages beside this one; null where there is none. */
  previous: string | null
  next: string | null
}

/** Where one is among the pages of a table, and the ways to those beside it. */
export function PageSteps({ next, page, pages, previous }: Props) {
  const { t } = useWords()
  return (
    <nav aria-label={t('Pages')} className="br-run__choices">
      <ul>
        {previous !== null && (
          <li>
            <a href={previous}>{t('Previous')}</a>
          </li>
        )}
        <li>{t('Page {page} of {pages}', { page: String(page), pages: String(pages) })}</li>
        {next !== null && (
          <li>
            <a href={next}>{t('Next')}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
