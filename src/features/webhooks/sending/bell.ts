/** Wakes the senders that wait for work; a ring while none waits is kept for the next one that does. */
export class Bell {
  #isRung = false
  #wake: (() => void) | null = null

  /** Ends the wait, or the next one. */
  ring(): void {
    this.#isRung = true
    this.#wake?.()
  }

  /** Until the bell rings, or at most so long. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#wake = null
    this.#isRung = false
  }
}
