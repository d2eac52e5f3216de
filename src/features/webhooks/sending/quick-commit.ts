/**
 * A table of one row whose reading lets the statement's own transaction commit without waiting for the disk. Only for what
 * may be lost with the last moments before a crash of the database: a claim or a result that is gone means that the delivery
 * is sent again, which receivers tell by its id.
 */
export const QUICK_COMMIT = `(select set_config('synchronous_commit', 'off', true)) as quick(setting)`
