'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps, EmailFieldClient } from 'payload'

import { isServiceAddress } from '@/domain/account/service-account'
import { readableMailAddress } from '@/domain/address/readable-mail-address'

/** A column of mail addresses, as people read them. */
export function MailAddressCell(props: DefaultCellComponentProps<EmailFieldClient>) {
  const address: unknown = props.cellData
  if (typeof address !== 'string') return <DefaultCell {...props} />
  if (isServiceAddress(address)) return <DefaultCell {...props} cellData="Service account" />
  return <DefaultCell {...props} cellData={readableMailAddress(address)} />
}
