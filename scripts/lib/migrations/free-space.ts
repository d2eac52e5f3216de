import { statfs } from 'node:fs/promises'

import type { Client } from 'pg'

const MEGABYTE = 1024 * 1024
/** For the write-ahead log, whatever a migration does. */
const RESERVE_BYTES = 256 * MEGABYTE

/** A migration writes one table anew, or an index of it, at most: beside the old one, which stays until the end. */
const LARGEST = `
  select coalesce(max(pg_total_relation_size(c.oid)), 0)::float8 as bytes from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`

const named = (bytes: number) => `${String(Math.ceil(bytes / MEGABYTE))} MB`

/** The room that migrations of this database need on its disk. */
async function roomNeeded(client: Client): Promise<number> {
  const { rows } = await client.query<{ bytes: number }>(LARGEST)
  return (rows[0]?.bytes ?? 0) + RESERVE_BYTES
}

/**
 * Why the disk of the database has too little room to migrate it, or null. Nothing is known of the disk of a server that is not
 * ours, which PostgreSQL does not tell: `folder` is undefined there.
 */
export async function findSpaceObstacle(client: Client, folder: string | undefined): Promise<string | null> {
  if (folder === undefined) return null
  const [needed, { bavail, bsize }] = await Promise.all([roomNeeded(client), statfs(folder)])
  const free = bavail * bsize
  if (free >= needed) return null
  return `The disk of ${folder} has ${named(free)} left, and migrations need up to ${named(needed)}: make room, then start again.`
}
