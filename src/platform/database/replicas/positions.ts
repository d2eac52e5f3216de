const SHIFT = 32n
const FORM = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i

/**
 * A position in the write-ahead log as a number.
 * @throws Error for what is none.
 */
export function toPosition(text: string): bigint {
  const [, high, low] = FORM.exec(text) ?? []
  if (high === undefined || low === undefined) throw new Error('this is no position in a write-ahead log')
  return (BigInt(`0x${high}`) << SHIFT) | BigInt(`0x${low}`)
}

/**
 * Where the log was after the last write of the account `u`, in a statement that authenticates it; null without one. A position
 * that this server's log has not come to is another server's: a backup was restored.
 */
export const WROTE_AT = `(
  select p.position::text from read_positions p
  where p.account_id = u.id and p.position <= pg_current_wal_insert_lsn())`

/**
 * Keeps where the log is now for an account. Sent after the commit of a write, so that this is behind it; the row is written
 * without a word to the disk. A crash of the server empties the table: see `replica-set.ts`.
 */
export const KEEP_POSITION = {
  name: 'keep-read-position',
  text: `
    insert into read_positions as kept (account_id, position) values ($1, pg_current_wal_insert_lsn())
    on conflict (account_id) do update set position = greatest(least(kept.position, pg_current_wal_insert_lsn()), excluded.position)`,
}
