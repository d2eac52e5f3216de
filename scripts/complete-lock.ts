import { readFileSync, writeFileSync } from 'node:fs'
import { completeLockFile } from './lib/checks/package-lock'

const FILE = 'package-lock.json'

const before = readFileSync(FILE, 'utf8')
const { text, added } = completeLockFile(before)
if (added.length > 0) writeFileSync(FILE, text)
console.log(added.length === 0 ? 'the lock file is complete' : `added ${added.join(', ')}`)
