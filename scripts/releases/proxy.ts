import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The name that the shipped examples serve. */
export const SHOP_HOST = 'shop.example.com'

/** Where the proxy of a test listens, and what it stands in front of. */
export interface ProxyPlaces {
  /** For its files: certificate, settings, log. */
  folder: string
  http: number
  https: number
  /** Ports of two web processes of this machine. */
  webs: readonly [number, number]
}

/** A proxy that runs as it is shipped in `ops`. */
export interface RunningProxy {
  stop: () => Promise<void>
}

/** What nginx wrote of requests that a web process took and did not answer; that one takes no connections is expected. */
export const troublesOf = ({ folder }: Pick<ProxyPlaces, 'folder'>): string[] =>
  readFileSync(path.join(folder, 'nginx.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('[error]') && !line.includes('Connection refused'))

/** Whether a program is installed, by asking for its version. */
export const isInstalled = (program: string, version: string): boolean =>
  spawnSync(program, [version]).status === 0

/** A certificate for two days, with its key, in the folder; the proxies read them as one file or as two. */
function makeCertificate(folder: string): { cert: string; key: string; both: string } {
  const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')]
  const both = path.join(folder, 'both.pem')
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', cert]
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject])
  writeFileSync(both, readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'))
  return { cert, key, both }
}

/** The text of a shipped file, with places of this machine in place of its examples. */
function withPlaces(file: string, { folder, http, https, webs }: ProxyPlaces): string {
  const { cert, key, both } = makeCertificate(folder)
  return readFileSync(file, 'utf8')
    .replaceAll('10.0.0.11:3000', `127.0.0.1:${String(webs[0])}`)
    .replaceAll('10.0.0.12:3000', `127.0.0.1:${String(webs[1])}`)
    .replaceAll(/listen \[::\]:.*\n/g, '')
    .replaceAll('/etc/ssl/shop/fullchain.pem', cert)
    .replaceAll('/etc/ssl/shop/key.pem', key)
    .replaceAll('/etc/ssl/shop/shop.pem', both)
    .replaceAll('listen 80;', `listen 127.0.0.1:${String(http)};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${String(https)} `)
    .replaceAll('bind :80\n', `bind 127.0.0.1:${String(http)}\n`)
    .replaceAll('bind :443 ', `bind 127.0.0.1:${String(https)} `)
}

function run(program: string, args: readonly string[]): RunningProxy {
  const child = spawn(program, args, { stdio: 'ignore' })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { stop }
}

/** nginx with `ops/nginx/backroom.conf`, in front of two web processes. */
export function startNginx(places: ProxyPlaces): RunningProxy {
  const { folder } = places
  const shipped = path.join(folder, 'backroom.conf')
  writeFileSync(shipped, withPlaces('ops/nginx/backroom.conf', places))
  const main = path.join(folder, 'nginx.conf')
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  writeFileSync(
    main,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; worker_processes 1; user root;
     events { worker_connections 512; }
     http { access_log off; ${paths.join(' ')} include ${shipped}; }`,
  )
  return run('nginx', ['-p', folder, '-c', main])
}

/** HAProxy with `ops/haproxy/haproxy.cfg`, in front of two web processes. */
export function startHaproxy(places: ProxyPlaces): RunningProxy {
  const file = path.join(places.folder, 'haproxy.cfg')
  writeFileSync(file, withPlaces('ops/haproxy/haproxy.cfg', places))
  return run('haproxy', ['-db', '-f', file])
}
