'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'

import { KIND_NAMES, titleOfRun } from '@/domain/bulk-runs/run-kinds'

import { useWords } from '../languages/use-words'

/** What a run is called, which is stored in English, in the language of who reads it. */
export function RunTitleCell(props: DefaultCellComponentProps<TextFieldClient>) {
  const words = useWords()
  const { kind: name, total } = props.rowData as Readonly<Record<string, unknown>>
  const kind = KIND_NAMES.find((known) => known === name)
  const title = kind && typeof total === 'number' ? titleOfRun(kind, total, words) : props.cellData
  return <DefaultCell {...props} cellData={title} />
}
