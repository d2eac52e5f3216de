import { v7 as uuidv7 } from 'uuid'

/** A time-ordered id as if the row had been written when the business happened. */
export function idAt(time: Date): string {
  return uuidv7({ msecs: time.getTime() })
}
