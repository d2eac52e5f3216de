import type { Reader } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'

import { PanelNavLink } from '../../ui/panel-nav-link'

/** The way to goods in and stock takes, for those who adjust stock. */
export function CountNavLink({ i18n }: { i18n: Reader }) {
  const { t } = wordsOf(i18n)
  return <PanelNavLink href="/admin/count" label={t('Count or receive')} resource="stock-counts" />
}
