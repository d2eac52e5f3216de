import { expect, it } from 'vitest'

import { readEnv, SECRET_SETTINGS } from '@/platform/settings/env'
import { fileVariable } from '@/platform/settings/env-secrets'

import { leaveTheShop } from './leave-the-shop'

it('leaves no way to the shop, neither by values nor by files, and settings that can be used', () => {
  const values = Object.fromEntries(SECRET_SETTINGS.map((name) => [name, `value of ${name}`]))
  const files = Object.fromEntries(SECRET_SETTINGS.map((name) => [fileVariable(name), '/run/secrets/none']))
  const besides = { S3_BUCKET: 'shop', ADMIN_EMAIL: 'a@example.com', BACKUP_S3_REGION: 'eu-1', PORT: '4000' }
  const environments: Record<string, string>[] = [
    { ...values, ...besides },
    { ...files, ...besides },
  ]
  for (const environment of environments) {
    leaveTheShop(environment)
    const settings = readEnv(environment)
    expect(settings).toMatchObject({ port: 4000, databaseUrl: undefined, redisUrl: undefined, s3: undefined })
    expect(settings).toMatchObject({
      payloadSecret: undefined,
      smtpUrl: undefined,
      databasePoolUrl: undefined,
    })
  }
})
