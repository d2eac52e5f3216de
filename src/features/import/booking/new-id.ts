import { v7 as uuidv7 } from 'uuid'

/** A time-ordered id (UUIDv7) for a row with this historic date. */
export function idAt(time: Date): string {
  return uuidv7({ msecs: time.getTime() })
}
