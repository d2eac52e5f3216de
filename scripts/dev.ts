import { realpathSync } from 'node:fs'
import { runCommand } from './lib/command'
import { startSupervisor } from './lib/processes/supervisor'

void runCommand(async () => startSupervisor({ root: realpathSync('.'), isDevelopment: true }))
