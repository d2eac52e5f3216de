import { SECRET_SETTINGS, SETTING_NAMES } from '@/platform/settings/env'
import { fileVariable } from '@/platform/settings/env-secrets'

/** Settings that go with secret ones, and are mistakes without them. */
const BESIDE_SECRETS = /^(?:S3|BACKUP_S3|ADMIN)_/

/**
 * Takes every way to the shop out of an environment, for this process and those that it starts: addresses, passwords and keys,
 * and the files that hold them. A setting is a way to the shop if it is declared as secret.
 */
export function leaveTheShop(environment: Record<string, string | undefined>): void {
  for (const name of SETTING_NAMES.filter((setting) => BESIDE_SECRETS.test(setting))) environment[name] = ''
  for (const name of SECRET_SETTINGS) {
    environment[name] = ''
    environment[fileVariable(name)] = ''
  }
}
