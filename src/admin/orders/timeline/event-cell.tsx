'use client'

import type { DefaultCellComponentProps } from 'payload'
import Link from 'next/link'

import { isOrderStatus, statusLabel } from '@/domain/order/lifecycle'

import { eventWords } from '../event-words'

/** The type of an event in words, with the link to the event where the list asks for one. */
export function EventTypeCell({ cellData, link, linkURL }: DefaultCellComponentProps) {
  const words = typeof cellData === 'string' ? eventWords(cellData) : '–'
  return link && linkURL ? <Link href={linkURL}>{words}</Link> : <>{words}</>
}

/** A status that an event came from or led to; a dash where there is none. */
export function EventStatusCell({ cellData }: DefaultCellComponentProps) {
  if (typeof cellData !== 'string' || cellData === '') return <>–</>
  return <>{isOrderStatus(cellData) ? statusLabel(cellData) : cellData}</>
}
