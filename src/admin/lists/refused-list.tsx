'use client'

import { useListDrawerContext, useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useWords } from '../languages/use-words'
import { ListNotice } from './list-notice'
import { useDrawnList } from './use-drawn-list'

interface Props {
  title: string
  /** As it is said to the reader. */
  reason: string
  wholeListPath: string
}

/** In place of a list that the server refuses to read: Payload shows one without rows, as if nothing had been found. */
export function RefusedList({ title, reason, wholeListPath }: Props) {
  const { t } = useWords()
  useDrawnList()
  const { isInDrawer } = useListDrawerContext()
  const { setStepNav } = useStepNav()
  useEffect(() => {
    if (!isInDrawer) setStepNav([{ label: title }])
  }, [isInDrawer, setStepNav, title])
  return (
    <ListNotice
      heading={title}
      href={isInDrawer ? null : wholeListPath}
      says={t('This list cannot be shown: {reason}', { reason })}
    />
  )
}
