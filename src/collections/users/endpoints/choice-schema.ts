import { z } from 'zod'

/** A link's secret, as it came by mail. */
export const tokenSchema = z.object({ token: z.string().max(200) })

/** A password that is chosen by such a link; the rule for passwords says more. */
export const choiceSchema = tokenSchema.extend({ password: z.string().max(1000) })
