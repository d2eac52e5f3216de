import { addFile } from '@/features/orders/filing/add-file'

import { makeStaffContext } from '../../../factories/shop'
import type { Shop } from '../v1/v1-shop'

const formOf = () => {
  const form = new FormData()
  form.append('file', new File(['Left at the door'], 'note.txt', { type: 'text/plain' }))
  return form
}

/** Requests that succeed, by their routes: files of orders. */
export function fileInputs({ payload, placeOrder }: Shop) {
  return {
    'POST /orders/:id/files': async () => ({ id: (await placeOrder()).id, form: formOf }),
    'DELETE /order-files/:id': async () => {
      const kept = { name: 'note.txt', bytes: Buffer.from('Left at the door') }
      return addFile(await makeStaffContext(payload), (await placeOrder()).id, kept)
    },
  }
}
