'use client'

import { useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useState } from 'react'
import type { MouseEvent } from 'react'

import type { SavedQuery } from '@/domain/lists/saved-query'
import { listAddress } from '@/domain/lists/saved-query'

import { useWords } from '../../languages/use-words'
import { keepForBack } from '../list-history'
import type { TabView } from './use-active-view'
import { activeView, useShownQuery } from './use-active-view'
import { DeleteViewDialog, EditViewDialog, SaveViewDialog } from './view-dialogs'

export interface ViewTabsProps {
  views: readonly TabView[]
  /** The list's own order. */
  defaultSort: string
  defaultColumns: readonly string[]
  mayShare: boolean
}

type OpenDialog = 'save' | 'edit' | 'delete'

/** A press that the browser is to follow by itself: into another tab or window. */
const isForBrowser = (event: MouseEvent) => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

interface TabProps {
  view: TabView
  address: string
  isActive: boolean
  onShow: () => void
}

function Tab({ address, isActive, onShow, view }: TabProps) {
  const { t } = useWords()
  const handleClick = (event: MouseEvent) => {
    if (isForBrowser(event)) return
    event.preventDefault()
    onShow()
  }
  return (
    <li>
      <a
        className="br-views__tab"
        href={address}
        onClick={handleClick}
        {...(isActive ? { 'aria-current': 'page' } : {})}
      >
        {view.saved ? view.label : t(view.label)}
      </a>
    </li>
  )
}

interface ActionsProps {
  active: TabView | null
  shown: SavedQuery
  mayShare: boolean
}

/** Keeps what the list shows, or changes the saved view that it shows. */
function ViewActions({ active, mayShare, shown }: ActionsProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const close = () => setOpen(null)
  const isFiltered = shown.where !== undefined || shown.search !== undefined
  return (
    <>
      {isFiltered && !active?.saved && (
        <button className="br-views__action" onClick={() => setOpen('save')} type="button">
          {t('Save view')}
        </button>
      )}
      {active?.saved?.mayChange === true && (
        <>
          <button className="br-views__action" onClick={() => setOpen('edit')} type="button">
            {t('Change view')}
          </button>
          <button className="br-views__action" onClick={() => setOpen('delete')} type="button">
            {t('Delete view')}
          </button>
        </>
      )}
      {open === 'save' && <SaveViewDialog mayShare={mayShare} onClose={close} query={shown} />}
      {open === 'edit' && active && <EditViewDialog mayShare={mayShare} onClose={close} view={active} />}
      {open === 'delete' && active && <DeleteViewDialog onClose={close} view={active} />}
    </>
  )
}

/** The views of a list as tabs: those of the shop, and those that people saved. */
export function ViewTabs({ defaultColumns, defaultSort, mayShare, views }: ViewTabsProps) {
  const { t } = useWords()
  const { collectionSlug, refineListData } = useListQuery()
  const shown = useShownQuery()
  const active = activeView(views, shown)
  // A view with columns of its own would leave them to the next one.
  const columnsOf = ({ query }: TabView) =>
    query.columns ?? (active?.query.columns ? defaultColumns : undefined)
  const show = (view: TabView) => {
    const columns = columnsOf(view)
    if (view !== active) keepForBack()
    void refineListData({
      where: (view.query.where ?? {}) as Where,
      search: view.query.search ?? '',
      sort: view.query.sort ?? defaultSort,
      ...(columns ? { columns: [...columns] } : {}),
    })
  }
  return (
    <nav aria-label={t('Views')} className="br-views">
      <ul>
        {views.map((view) => (
          <Tab
            address={listAddress(collectionSlug, view.query, { sort: defaultSort })}
            isActive={view === active}
            key={view.id}
            onShow={() => show(view)}
            view={view}
          />
        ))}
      </ul>
      <ViewActions active={active} mayShare={mayShare} shown={shown} />
    </nav>
  )
}
