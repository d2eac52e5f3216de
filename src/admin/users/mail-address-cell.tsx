'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps, EmailFieldClient } from 'payload'

import { isServiceAddress } from '@/domain/account/service-account'
import { readableMailAddress } from '@/domain/address/readable-mail-address'

import { useWords } from '../languages/use-words'

/** A column of mail addresses, as people read them. */
export function MailAddressCell(props: DefaultCellComponentProps<EmailFieldClient>) {
  const { t } = useWords()
  const address: unknown = props.cellData
  if (typeof address !== 'string') return <DefaultCell {...props} />
  if (isServiceAddress(address)) return <DefaultCell {...props} cellData={t('Service account')} />
  return <DefaultCell {...props} cellData={readableMailAddress(address)} />
}
