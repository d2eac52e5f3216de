import { z } from 'zod'

/** Which account is merged into a customer's, or with `preview` what that would come to. */
export const mergeInput = z
  .strictObject({ otherId: z.uuid(), preview: z.boolean().optional() })
  .meta({ title: 'MergeCustomers' })
export type MergeInput = z.output<typeof mergeInput>
