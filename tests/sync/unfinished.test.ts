import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { UnfinishedMessages } from '../../server/sync/unfinished.ts'

const mega = 1024 * 1024

/** A peer as ws shows it: `receive` gives bytes, which finish the messages of these lengths. */
function makePeers() {
  const messages = new UnfinishedMessages()
  return (participantId: string) => {
    const stream = new EventEmitter()
    const socket = new EventEmitter()
    const peer = {
      isCut: false,
      receive: (bytes: number, ...finished: number[]) => {
        stream.emit('data', new Uint8Array(bytes))
        for (const length of finished) socket.emit('message', Buffer.alloc(length))
      },
    }
    const terminate = () => {
      peer.isCut = true
      stream.emit('close')
    }
    messages.watch(
      { participantId, terminate },
      socket as unknown as WebSocket,
      stream as unknown as Duplex,
    )
    return peer
  }
}

test('SY33 beyond 8 MB the person who holds most is cut, the others go on', () => {
  const addPeer = makePeers()
  const ada = addPeer('ada')
  ada.receive(900_000)
  const eves = Array.from({ length: 50 }, () => addPeer('eve'))
  for (const eve of eves) eve.receive(mega)
  expect(eves.filter(({ isCut }) => isCut).length).toBe(50 - 7)
  expect(ada.isCut).toBe(false)
  ada.receive(100_000, 1_000_000)
  expect(ada.isCut).toBe(false)
})

test('SY33 what is finished is not held against anybody, however much it is', () => {
  const addPeer = makePeers()
  const peers = Array.from({ length: 100 }, (_, n) => addPeer(`p${n}`))
  for (let round = 0; round < 5; round += 1) {
    for (const peer of peers) {
      peer.receive(65_536, 30_000, 30_000)
      peer.receive(500_000)
      peer.receive(500_020, 1_000_000)
    }
  }
  expect(peers.some(({ isCut }) => isCut)).toBe(false)
})
