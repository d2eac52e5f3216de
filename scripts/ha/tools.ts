import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { StartFailure } from '../lib/failure'

/** Programs of Debian that the run needs. */
export interface Tools {
  etcd: string
  patroni: string
  haproxy: string
  /** The folder of PostgreSQL's programs. */
  postgres: string
}

const SERVERS = '/usr/lib/postgresql'
const PACKAGES = 'patroni etcd-server etcd-client haproxy postgresql iproute2 iptables'

function find(program: string): string | undefined {
  return ['/usr/bin', '/usr/sbin']
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file))
}

/** @throws StartFailure that names the packages to install. */
export function findTools(): Tools {
  const [newest] = existsSync(SERVERS) ? readdirSync(SERVERS).toSorted((a, b) => Number(b) - Number(a)) : []
  const [etcd, patroni, haproxy] = ['etcd', 'patroni', 'haproxy'].map(find)
  if (process.getuid?.() !== 0) throw new StartFailure('this run makes network namespaces: run it as root')
  if (!etcd || !patroni || !haproxy || newest === undefined || !find('setpriv'))
    throw new StartFailure(
      `this run needs Debian’s packages: apt-get install --no-install-recommends ${PACKAGES}`,
    )
  return { etcd, patroni, haproxy, postgres: path.join(SERVERS, newest, 'bin') }
}
