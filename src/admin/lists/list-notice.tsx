'use client'

import { Gutter } from '@payloadcms/ui'

import { useWords } from '../languages/use-words'

interface Props {
  heading: string
  says: string
  /** Below it, for those who look into it. */
  hint?: string
  /** The same list without what was asked of it; null where there is no such page. */
  href: string | null
}

/** What stands on a list's page when there is no list to show. */
export function ListNotice({ heading, says, hint, href }: Props) {
  const { t } = useWords()
  // A drawer is a part of the page that it opens on, and has no page of its own to go to.
  const Frame = href === null ? 'div' : 'main'
  return (
    <Frame>
      <Gutter className="br-page">
        <h1>{heading}</h1>
        <div className="br-notice" role="alert">
          <p>{says}</p>
          {hint !== undefined && <p className="br-hint">{hint}</p>}
          {/* A page of its own: whatever the failed one held is gone. */}
          {href !== null && <a href={href}>{t('Show the whole list')}</a>}
        </div>
      </Gutter>
    </Frame>
  )
}
