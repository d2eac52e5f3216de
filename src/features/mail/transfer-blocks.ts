import type { Words } from '@/domain/languages/words'
import type { BankAccount } from '@/domain/payment/epc-code'
import { readableIban } from '@/domain/payment/iban'
import { readableReference } from '@/domain/payment/reference'
import type { OwedOrder, Transfer } from '@/domain/payment/transfer'
import { transferFor } from '@/domain/payment/transfer'
import { qrPicture } from '@/platform/codes/qr-code'

import type { Block, Row } from './email-message'

function accountRows({ holder, iban, bic }: BankAccount, { t }: Words): Row[] {
  return [
    { label: t('Account holder'), value: holder },
    { label: t('IBAN'), value: readableIban(iban) },
    ...(bic === null ? [] : [{ label: t('BIC'), value: bic }]),
  ]
}

/** The code for banking apps as a picture within the message: mail programs show no code that is drawn, and load none. */
async function codeBlocks({ code, reference }: Transfer, { t }: Words): Promise<Block[]> {
  if (code === null) return []
  const { png, side } = await qrPicture(code)
  const alt = t('QR code of this transfer for banking apps')
  return [
    {
      kind: 'picture',
      name: `transfer-${reference}`,
      png,
      side,
      alt,
      caption: t('For banking apps: scan to pay'),
    },
  ]
}

/** How what is owed of an order is paid by transfer; nothing where nothing is owed. A shop without an account tells the reference. */
export async function transferBlocks(
  order: OwedOrder,
  account: BankAccount | null,
  words: Words,
): Promise<Block[]> {
  const { amount, t } = words
  const transfer = transferFor(order, account)
  if (transfer === null) return []
  const rows: Row[] = [
    { label: t('Amount'), value: amount(order.owedMinor, order.currency) },
    ...(account === null ? [] : accountRows(account, words)),
    { label: t('Reference'), value: readableReference(transfer.reference), isStrong: true },
  ]
  return [
    { kind: 'heading', text: t('To pay by transfer') },
    { kind: 'rows', rows },
    ...(await codeBlocks(transfer, words)),
  ]
}
