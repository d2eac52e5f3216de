import { useListDrawerContext } from '@payloadcms/ui'
import { useLayoutEffect } from 'react'

import { noteDrawnList } from './drawn-lists'

/** Notes that what calls this stands where a page has its list. */
export function useDrawnList(): void {
  const { isInDrawer } = useListDrawerContext()
  useLayoutEffect(() => (isInDrawer ? undefined : noteDrawnList()), [isInDrawer])
}
