import 'server-only'

import { refusalIn } from '@/domain/languages/refusals'
import type { Words } from '@/domain/languages/words'
import { whyNotEdited } from '@/domain/order/editing/edits'
import { isDraft } from '@/domain/order/status-facts'
import type { OrderAdminView } from '@/features/orders/reading/order-admin-view'

import { withParts } from '../languages/with-parts'
import { ShopTime } from '../time/shop-time'

interface Props {
  view: OrderAdminView
  /** Whether the viewer may change what is not frozen. */
  canEdit: boolean
  words: Words
}

function whatRemains({ view, canEdit, words: { language, t } }: Props): string {
  if (!canEdit) return t('Administrators, managers and support change it by an edit.')
  const because = whyNotEdited('goods', view)
  return because === undefined
    ? t('They are changed by Edit order, which keeps what was agreed before in the timeline.')
    : t('They stay as they are: {reason}.', { reason: refusalIn(language, because) })
}

/** Why the order's content cannot be typed over. */
export function FrozenNote(props: Props) {
  const { view, canEdit, words } = props
  const { t } = words
  if (isDraft(view.status)) {
    return (
      <p className="br-notice">
        {canEdit
          ? t('A draft: lines, customer and addresses can be changed below.')
          : t('A draft, to be completed by administrators, managers and support.')}{' '}
        {t('Prices follow the catalogue on each save, and are frozen when the order is placed.')}
      </p>
    )
  }
  return (
    <p className="br-notice">
      {view.placedAt === null
        ? t('Lines, prices and customer are frozen.')
        : withParts(t('Lines, prices and customer are frozen since the order was placed on {time}.'), {
            time: <ShopTime at={view.placedAt} />,
          })}{' '}
      {whatRemains(props)}
    </p>
  )
}
