'use client'

import type { DefaultCellComponentProps } from 'payload'
import Link from 'next/link'

import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

import { useWords } from '../../languages/use-words'
import { eventWords } from '../event-words'

/** The type of an event in words, with the link to the event where the list asks for one. */
export function EventTypeCell({ cellData, link, linkURL }: DefaultCellComponentProps) {
  const { t } = useWords()
  const words = typeof cellData === 'string' ? t(eventWords(cellData)) : '–'
  return link && linkURL ? <Link href={linkURL}>{words}</Link> : <>{words}</>
}

/** A status that an event came from or led to; a dash where there is none. */
export function EventStatusCell({ cellData }: DefaultCellComponentProps) {
  const { t } = useWords()
  if (typeof cellData !== 'string' || cellData === '') return <>–</>
  return <>{isOrderStatus(cellData) ? t(statusLabel(cellData)) : cellData}</>
}
