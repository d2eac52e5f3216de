#!/usr/bin/env bash
# Checks each manifest of this folder, or of the one that is named, against the schemas of Kubernetes, as the npm package kubernetes-models carries them, and its
# types, which know no other fields. Installs what it needs in a folder of its own, which it removes. Needs Node.js and npm. Exit code 0
# only if every document is valid, and if documents with mistakes are not.
set -euo pipefail
folder="$(cd "${1:-$(dirname "${BASH_SOURCE[0]}")}" && pwd)"
work="$(mktemp -d "${TMPDIR:-/tmp}/backroom-kubernetes-XXXXXX")"
trap 'rm -rf "${work}"' EXIT
cd "${work}"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent kubernetes-models@4.5.1 yaml@2.8.1 typescript@5.9.3
cat > check.mjs << 'JS'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseAllDocuments } from 'yaml'

const require = createRequire(import.meta.url)
const [folder] = process.argv.slice(2)

/** Why a document is not valid, or null. */
function problemOf(document) {
  const { apiVersion = '', kind = '' } = document
  // The core group is `v1`; the groups of Kubernetes itself have `.k8s.io` or are `apps`, `batch`, `policy`, `autoscaling`.
  let Model
  try {
    Model = require(`kubernetes-models/${apiVersion}/${kind}`)[kind]
  } catch {
    return `there is no ${kind} of ${apiVersion}`
  }
  try {
    new Model(document).validate()
    return null
  } catch (error) {
    return error.message
  }
}

const wrong = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, spec: { ports: [{ port: 'eighty' }] } }
if (problemOf(wrong) === null) throw new Error('a mistake was not found')

let count = 0
let problems = 0
/** Each document as a literal of its type: the compiler names fields that there are not. */
const literals = []
const literalOf = (document) =>
  `const d${literals.length}: import('kubernetes-models/${document.apiVersion}/${document.kind}').I${document.kind} = ${JSON.stringify(document)}\n`
for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  for (const parsed of parseAllDocuments(readFileSync(path.join(folder, file), 'utf8'))) {
    const document = parsed.toJS()
    // Read by kubectl, never by the server.
    if (document.kind === 'Kustomization') continue
    count += 1
    literals.push(literalOf(document))
    const problem = problemOf(document)
    if (problem === null) continue
    problems += 1
    console.error(`${file}: ${document.kind} ${document.metadata?.name}: ${problem}`)
  }
}
console.log(`${count} documents checked, ${problems} with mistakes.`)
writeFileSync('documents.ts', `${literals.join('')}export {}\n`)
writeFileSync('mistake.ts', literals.join('').replace('"readinessProbe"', '"readynessProbe"') + 'export {}\n')
if (count === 0 || problems > 0) process.exit(1)
JS
node check.mjs "${folder}"
types() { npx --no-install tsc --noEmit --strict --skipLibCheck --target es2022 --module nodenext "$1"; }
types documents.ts
if types mistake.ts > /dev/null; then
  echo 'a misspelt field was not found' >&2
  exit 1
fi
echo 'All fields are known to Kubernetes.'
