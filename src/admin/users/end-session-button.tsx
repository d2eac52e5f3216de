'use client'

import { useWords } from '../languages/use-words'
import { AccountButton } from './account-button'

interface EndSessionButtonProps {
  userId: string
  body: { sessionId: string } | { all: true }
  text: string
  /** The accessible name, which says which session. */
  label: string
}

/** Ends one session or all of them: their next request is refused. */
export function EndSessionButton({ userId, body, text, label }: EndSessionButtonProps) {
  const { t } = useWords()
  return (
    <AccountButton
      body={body}
      done={t('Ended: the next request from there is refused.')}
      label={text}
      path={`/api/users/${userId}/sessions/end`}
      spokenLabel={label}
    />
  )
}
