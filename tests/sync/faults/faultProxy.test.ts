import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startFaultProxy } from '../../helpers/faultProxy.ts'
import { until } from '../../helpers/until.ts'

test('without faults everything arrives in order, and the end with it', async () => {
  const { proxy, call } = await start()
  const client = await call()
  const sent = Array.from({ length: 200 }, (_, n) => `${n};`).join('')
  for (const part of sent.match(/.{1,7}/g) ?? []) client.socket.write(part)
  client.socket.end()
  await once(client.socket, 'close')
  expect(client.heard()).toBe(sent)
  await until(() => proxy.counts().open === 0)
  expect(proxy.counts()).toEqual({ made: 1, resets: 0, open: 0 })
})

test('delay and rate keep the order', async () => {
  const { proxy, call } = await start()
  proxy.set({ delayMs: 30, bytesPerSecond: 20_000 })
  const client = await call()
  for (let n = 0; n < 20; n += 1) client.socket.write(`${n};`)
  proxy.set({})
  for (let n = 20; n < 40; n += 1) client.socket.write(`${n};`)
  await until(() => client.heard() === Array.from({ length: 40 }, (_, n) => `${n};`).join(''))
})

test('cut resets, and a line that is down lets nobody in', async () => {
  const { proxy, call } = await start()
  const client = await call()
  proxy.cut()
  await until(() => client.errors().includes('ECONNRESET'))
  proxy.set({ isDown: true })
  const refused = await call()
  await until(() => refused.socket.destroyed)
  expect(proxy.counts()).toEqual({ made: 1, resets: 2, open: 0 })
})

test('flapping resets after so many chunks; loss resets some and holds up others', async () => {
  const { proxy, call } = await start()
  proxy.set({ resetAfterChunks: 5 })
  const flapping = await call()
  await echo(flapping)
  await until(() => flapping.socket.destroyed)
  const draws = [0.01, 0.9, 0.01, 0.1]
  proxy.set({ lossShare: 0.05, stallMs: 20, random: () => draws.shift() ?? 1 })
  const lossy = await call()
  lossy.socket.write('held up')
  await until(() => draws.length === 2)
  expect(lossy.heard()).toBe('')
  await until(() => lossy.socket.destroyed)
  expect(lossy.heard()).toBe('')
  expect(proxy.counts().resets).toBe(2)
})

test('half-open: one way is swallowed, the other is not, nothing closes, new connections are good', async () => {
  const { proxy, call, served } = await start()
  const client = await call()
  client.socket.write('before')
  await until(() => client.heard() === 'before')
  proxy.swallow('toClient')
  client.socket.write(' unheard')
  await until(() => served().includes('unheard'))
  proxy.swallow('toServer')
  client.socket.write(' lost')
  const fresh = await call()
  fresh.socket.write('fresh')
  await until(() => fresh.heard() === 'fresh')
  expect([client.heard(), client.socket.destroyed]).toEqual(['before', false])
  expect(served()).not.toContain('lost')
})

test('a reader that stops reading: the bytes wait at the sender, and come when it goes on', async () => {
  const { proxy, call, waiting } = await start()
  const client = await call()
  client.socket.write('.')
  await until(() => client.heard() === '.')
  proxy.setReading(false)
  const bytes = 8 * 1024 * 1024
  client.socket.write(Buffer.alloc(bytes, 'x'))
  await until(() => waiting() > 1024 * 1024)
  proxy.setReading(true)
  await until(() => client.heard().length === bytes + 1)
})

/** An echo server behind a proxy. */
async function start() {
  const heard: Buffer[] = []
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      heard.push(chunk)
      socket.write(chunk)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy = await startFaultProxy((server.address() as { port: number }).port)
  onTestFinished(async () => {
    await proxy.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    proxy,
    call: () => callTo(proxy.port),
    served: () => Buffer.concat(heard).toString(),
    waiting: () => sockets.reduce((sum, socket) => sum + socket.writableLength, 0),
  }
}

async function callTo(port: number) {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  const errors: (string | undefined)[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', (error: NodeJS.ErrnoException) => errors.push(error.code))
  onTestFinished(() => void socket.destroy())
  // A line that is down may reset it before it is told that it is connected.
  await new Promise<unknown>((resolve) => socket.once('connect', resolve).once('close', resolve))
  return { socket, heard: () => Buffer.concat(chunks).toString(), errors: () => errors }
}

/** Says something, and again whenever it comes back. */
async function echo({ socket }: { readonly socket: Socket }): Promise<void> {
  socket.on('data', () => socket.write('.'))
  socket.write('.')
}
