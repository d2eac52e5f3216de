import 'server-only'

import type { UIFieldServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import { loadChoicesPanel } from '@/features/notifications/load-choices-panel'

import { ChoicesTable } from './choices-table'

/** On one's own page: what one is told of, in the panel and by email. */
export async function ChoicesField({ id, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const choices = await loadChoicesPanel(req, String(id))
  if (choices === null || choices.length === 0) return null
  const { t } = wordsOf(req.i18n)
  return (
    <section aria-labelledby="notifications" className="br-sessions">
      <h2 id="notifications">{t('Notifications')}</h2>
      <ChoicesTable choices={choices} />
    </section>
  )
}
