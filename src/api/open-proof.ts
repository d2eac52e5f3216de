import type { Proof } from '@/features/account/identity/proof'

/** A proof that the first statement to read for somebody takes on: what it reads and what it says are of one moment. */
export class OpenProof {
  #proof: Proof | null
  #holds = false

  constructor(proof: Proof) {
    this.#proof = proof
  }

  /** What a statement shall say, too; null when another one has taken that on already. */
  take(): Proof | null {
    const proof = this.#proof
    this.#proof = null
    return proof
  }

  /** What the statement said. */
  settle(holds: boolean): void {
    this.#holds = holds
  }

  /** Whether a statement said that it holds. */
  get holds(): boolean {
    return this.#holds
  }
}
