'use client'

import { useWords } from '../languages/use-words'
import { PanelNavLink } from '../ui/panel-nav-link'

/** The way to the sales reports, for those who see revenue. */
export function SalesNavLink() {
  const { t } = useWords()
  return <PanelNavLink href="/admin/sales" label={t('Sales')} resource="reports" />
}
