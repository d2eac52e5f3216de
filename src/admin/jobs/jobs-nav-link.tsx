'use client'

import { useWords } from '../languages/use-words'
import { PanelNavLink } from '../ui/panel-nav-link'

/** The way to the failed jobs, for those who may retry them. */
export function JobsNavLink() {
  const { t } = useWords()
  return <PanelNavLink href="/admin/jobs" label={t('Failed jobs')} resource="jobs" />
}
