import type { Proof } from '@/features/account/identity/proof'

import type { Caller } from './caller'
import { OpenProof } from './open-proof'

/** That whoever comes with a credential still is who came with it last time. */
export interface Assumption {
  /** Who came last time. */
  known: Caller
  /** The same, for reading in advance: the first statement that does says whether they still are. */
  caller: Caller
  isProven: () => boolean
}

export function assume(known: Caller, proof: Proof): Assumption {
  const openProof = new OpenProof(proof)
  return { known, caller: { ...known, openProof }, isProven: () => openProof.holds }
}
