import type { Payload } from 'payload'

import { openClients } from './accounts/session-interfaces'
import { createCheckedFetch } from './v1/checked-fetch'

/** Which variant is changed, and the access token of the person who does it. */
interface TitleChange {
  variantId: string
  token: string
}

/** A change of a variant's title through each interface; what is changed and by whom is asked for at each call. */
export function titleChanges(payload: Payload, change: () => TitleChange) {
  const v1 = createCheckedFetch({ payload })
  const { rest, graphqlResponse } = openClients(payload)
  return {
    v1: (title: string) => {
      const { variantId, token } = change()
      return v1(
        new Request(`http://127.0.0.1:3000/api/v1/variants/${variantId}`, {
          method: 'PATCH',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ title }),
        }),
      )
    },
    REST: (title: string) => {
      const { variantId, token } = change()
      return rest('PATCH', `/variants/${variantId}`, {
        headers: { authorization: `JWT ${token}` },
        body: { title },
      })
    },
    GraphQL: (title: string) => {
      const { variantId, token } = change()
      return graphqlResponse(
        `mutation { updateVariant(id: "${variantId}", data: { title: "${title}" }) { id } }`,
        { authorization: `JWT ${token}` },
      )
    },
  } as const
}
