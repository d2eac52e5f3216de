import { isServing } from '@/platform/http/served-request'

/** What a process does, as `pg_stat_activity` shows it. */
export type ProcessRole = 'web' | 'jobs' | 'imports' | 'migrations' | 'scripts'

let named: ProcessRole | undefined

/** Says what this process does, before it connects. A process that says nothing serves requests or runs a command. */
export function nameProcess(role: ProcessRole): void {
  named = role
}

/**
 * The name of this process' connections, such as `backroom web` or `backroom jobs lease`. It is given as the driver's
 * `fallback_application_name`, so that one in DATABASE_URL or PGAPPNAME wins.
 */
export function applicationName(part?: string): string {
  const role = named ?? (isServing() ? 'web' : 'scripts')
  return ['backroom', role, ...(part === undefined ? [] : [part])].join(' ')
}
