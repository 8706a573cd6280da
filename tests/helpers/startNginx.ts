import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './accordProcess.ts'
import { ensureDebianPackages } from './debianPackages.ts'
import { until } from './until.ts'

/** A real nginx on loopback in front of a server, as the README's example sets it up, but impatient. */
export interface Nginx {
  readonly url: string
  /** SIGHUP: new workers take over, the old ones serve their connections to the end. */
  reload(): void
  /** SIGTERM and a new start: every connection breaks. */
  restart(): Promise<void>
  /** Everything in its logs. */
  output(): string
  /** Stops it and removes its files. */
  remove(): Promise<void>
}

/** @param readTimeoutS seconds without a word from the server after which nginx closes a connection */
export async function startNginx(serverUrl: string, readTimeoutS: number): Promise<Nginx> {
  ensureDebianPackages(['nginx-light'])
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'accord-nginx-'))
  const config = join(folder, 'nginx.conf')
  await writeFile(config, configOf({ folder, port, serverUrl, readTimeoutS }))
  let child: ChildProcess | undefined
  let printed = ''

  async function start(): Promise<void> {
    const started = spawn('nginx', ['-p', folder, '-c', config, '-e', 'stderr'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    }
    let listens = false
    const knock = () => {
      if (started.exitCode !== null) throw new Error(`nginx ended:\n${printed}`)
      const socket = connect(port, '127.0.0.1', () => {
        listens = true
        socket.destroy()
      })
      socket.on('error', () => undefined)
      return listens
    }
    await until(knock)
  }

  async function stop(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    reload: () => void child?.kill('SIGHUP'),
    restart: async () => {
      await stop()
      await start()
    },
    output: () => printed,
    remove: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Wanted {
  readonly folder: string
  readonly port: number
  readonly serverUrl: string
  readonly readTimeoutS: number
}

/** In the foreground and in its own folder, so that it is stopped by its pid and touches no nginx of this machine. */
function configOf({ folder, port, serverUrl, readTimeoutS }: Wanted): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr info;
events { worker_connections 512; }
http {
  access_log off;
  ${paths.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  map $http_upgrade $connection_upgrade { default upgrade; '' close; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${serverUrl};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_read_timeout ${readTimeoutS}s;
    }
  }
}
`
}
