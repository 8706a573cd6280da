import { expect, test, vi } from 'vitest'
import {
  addCluster,
  addComment,
  addItems,
  deleteClusters,
  editComment,
  readClusters,
  readComments,
  readItems,
  recolorCluster,
  renameCluster,
  resolveComments,
  setCluster,
} from '#shared/board'
import { closeCodes } from '#shared/protocol'
import { soon } from '../../helpers/until.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { createFakeServer } from './fakeServer.ts'
import { isSaved, openLikeThePage } from './openAs.ts'
import { createTestDevice } from './testParts.ts'

const path = '/sync/w1/board'
const byServer = { origin: undefined, label: 'remote' }

test('C19 in a new epoch what was done to clusters and comments is done again, and nothing else of theirs', async () => {
  const fake = createFakeServer()
  const { device, ...storage } = createTestDevice()
  const { now } = openLikeThePage(fake, storage)
  const closeBoard = (code: number, reason = '') =>
    fake
      .openSockets()
      .find((socket) => socket.path === path)
      ?.closeFromServer(code, reason)
  const server = fake.docAt(path)
  const cluster = (id: string, title: string) => ({ id, title, author: 'ben', createdAt: 1 })
  const comment = (id: string, text: string, author = 'anna') =>
    ({ id, item: 'n1', text, author, createdAt: 1 }) as const
  addItems(server, [makeNote({ text: 'about this' })], byServer)
  addCluster(server, cluster('theirs', 'Their name'), byServer)
  addCluster(server, cluster('gone', 'Gone'), byServer)
  addComment(server, comment('old', 'Since when?'), byServer)
  addComment(server, comment('bens', 'Ben asks', 'ben'), byServer)
  await isSaved(now().view)
  fake.server.isReachable = false
  closeBoard(1006)
  const { workshop, change } = now()
  const { board } = workshop
  addCluster(board, { ...cluster('mine', 'Mine'), author: 'anna' }, change)
  setCluster(board, ['n1'], 'mine', change)
  recolorCluster(board, 'theirs', 'teal', change)
  renameCluster(board, 'gone', 'Not gone', change)
  addComment(board, comment('new', 'Written offline'), change)
  editComment(board, 'old', { text: 'Since last year?', editedAt: 2 }, change)
  resolveComments(board, ['bens'], true, change)
  await vi.waitFor(
    () => expect(now().view.getState().saveState).toEqual({ kind: 'offline', unsaved: 7 }),
    soon,
  )

  renameCluster(server, 'theirs', 'Renamed by Ben', byServer)
  deleteClusters(server, ['gone'], byServer)
  fake.server.onOpen = (opened) => {
    if (opened !== path) return
    fake.server.onOpen = () => {}
    closeBoard(closeCodes.epochChanged, 'epochChanged:2')
  }
  // Should the tab end before the server is back, the device has it all.
  await vi.waitFor(
    () => expect(device.valueOf('accord/w1/anna/board', 'unsaved')).toHaveLength(7),
    soon,
  )
  fake.server.isReachable = true
  workshop.reconnect()
  await vi.waitFor(() => expect(now().workshop).not.toBe(workshop), soon)
  await isSaved(now().view)

  const clusters = new Map(readClusters(server).map((one) => [one.id, one]))
  expect([...clusters.keys()].sort()).toEqual(['mine', 'theirs'])
  expect(clusters.get('theirs')).toMatchObject({ title: 'Renamed by Ben', color: 'teal' })
  expect(readItems(server)[0]?.cluster).toBe('mine')
  const comments = new Map(readComments(server).map((one) => [one.id, one]))
  expect(comments.get('new')?.text).toBe('Written offline')
  expect(comments.get('old')?.text).toBe('Since last year?')
  expect(comments.get('bens')).toMatchObject({ text: 'Ben asks', resolved: true })
})
