'use client'

import { useWords } from '../languages/use-words'
import { PanelNavLink } from '../ui/panel-nav-link'

/** The way to the import, for those who may import. */
export function ImportNavLink() {
  const { t } = useWords()
  return <PanelNavLink href="/admin/import" label={t('Import orders')} resource="imports" />
}
