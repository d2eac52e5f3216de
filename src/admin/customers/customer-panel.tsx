import 'server-only'

import { Gutter } from '@payloadcms/ui'

import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { Role } from '@/domain/account/roles'
import type { Words } from '@/domain/languages/words'
import type { ActionOf } from '@/domain/permissions'
import { mayAll, rowsFor } from '@/domain/permissions'
import type { CustomerView } from '@/features/account/customers/load-customer-view'

import { PaperLink } from '../papers/paper-link'
import { TagsCard } from '../tags/tags-card'
import { RefreshOnSave } from '../ui/refresh-on-save'
import { CustomerAccount, CustomerAddresses, CustomerValue } from './customer-cards'
import { MergeButton } from './merge-button'
import { CustomerNotes } from './customer-notes'
import { CustomerOrders, CustomerReturns } from './customer-tables'

interface Props {
  view: CustomerView
  roles: readonly Role[]
  userId: string | null
  words: Words
}

function Heading({ view: { email, isErased, name, phone } }: Pick<Props, 'view'>) {
  return (
    <div>
      <h2>{name}</h2>
      {!isErased && (
        <p className="br-muted">
          <a href={`mailto:${email}`}>{readableMailAddress(email)}</a>
          {phone !== null && phone !== '' && ` · ${phone}`}
        </p>
      )}
    </div>
  )
}

/** All that is stored about the person, to be handed over. */
function DataLinks({ id, words: { t } }: Pick<Props, 'words'> & { id: string }) {
  const path = `/api/users/${id}/personal-data`
  return (
    <>
      <PaperLink
        aria-label={t('Give all data out as PDF')}
        href={`${path}-pdf`}
        label={t('All data (PDF)')}
      />
      <PaperLink aria-label={t('Give all data out as JSON')} href={path} label={t('All data (JSON)')} />
    </>
  )
}

/** Everything that staff need of a customer on one page, above the form of the account. */
export function CustomerPanel({ view, roles, userId, words }: Props) {
  const isOpen = !view.isTrashed && !view.isErased && !view.isStaff
  const may = (action: ActionOf<'users'>) => isOpen && mayAll({ roles }, 'users', action)
  const mayGiveOut = !view.isErased && mayAll({ roles }, 'users', 'give out')
  const mayEdit = isOpen && rowsFor({ roles }, 'users', 'update').some((rows) => rows !== 'own')
  return (
    <Gutter>
      <section aria-label={words.t('Customer {name}', { name: view.name })} className="br-admin-view">
        <header className="br-admin-view__header">
          <Heading view={view} />
          <div className="br-admin-view__buttons">
            {mayGiveOut && <DataLinks id={view.id} words={words} />}
            {may('merge') && <MergeButton customerId={view.id} name={view.name} />}
          </div>
        </header>
        <div className="br-admin-view__columns">
          <div className="br-admin-view__main">
            <CustomerValue view={view} words={words} />
            <CustomerOrders view={view} words={words} />
            <CustomerReturns view={view} words={words} />
          </div>
          <div className="br-admin-view__side">
            <CustomerNotes mayNote={may('note on customer')} userId={userId} view={view} words={words} />
            <TagsCard document={`users/${view.id}`} mayTag={may('tag customers')} tags={view.tags} />
            <CustomerAddresses mayEdit={mayEdit} view={view} words={words} />
            <CustomerAccount view={view} words={words} />
          </div>
        </div>
        <RefreshOnSave />
      </section>
    </Gutter>
  )
}
