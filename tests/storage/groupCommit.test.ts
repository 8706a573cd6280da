import { expect, test } from 'vitest'
import { createGroupCommit, type NewUpdate } from '#server/store'
import { contents, makeUpdate } from '../helpers/makeRows.ts'

const board = { workshopId: 'w', document: 'board', owner: '' } as const

test('ST20 appends of one window share a transaction, in order', async () => {
  const store = fakeStore()
  const group = createGroupCommit(store, { mostWindowMs: 1 })
  const appends = ['a', 'b', 'c'].map((text) => group.append(makeUpdate(board, text)))
  expect(await Promise.all(appends)).toEqual([1, 2, 3])
  expect(store.groups).toEqual([['a', 'b', 'c']])
})

test('ST20 what comes while a group is under way is the next group', async () => {
  const store = fakeStore()
  const group = createGroupCommit(store, { mostWindowMs: 1 })
  store.holdNext()
  const first = group.append(makeUpdate(board, 'first'))
  await store.held
  const later = ['second', 'third'].map((text) => group.append(makeUpdate(board, text)))
  expect(store.groups).toEqual([['first']])
  store.release()
  expect(await Promise.all([first, ...later])).toEqual([1, 2, 3])
  expect(store.groups).toEqual([['first'], ['second', 'third']])
})

test('ST21 a failed group rejects all of its promises, the next is written', async () => {
  const store = fakeStore()
  const group = createGroupCommit(store, { mostWindowMs: 1 })
  store.failNext()
  const failed = ['a', 'b'].map((text) => group.append(makeUpdate(board, text)))
  const outcomes = await Promise.allSettled(failed)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await group.append(makeUpdate(board, 'c'))).toBe(1)
})

test('ST21 settled waits for what is under way', async () => {
  const store = fakeStore()
  const group = createGroupCommit(store, { mostWindowMs: 1 })
  await group.settled()
  let isKept = false
  void group.append(makeUpdate(board, 'a')).then(() => {
    isKept = true
  })
  await group.settled()
  expect(isKept).toBe(true)
})

/** Numbers what it is given; can fail the next call or hold it until released. */
function fakeStore() {
  const groups: string[][] = []
  let seq = 0
  let isFailing = false
  let gate: Promise<void> | undefined
  let release = () => {}
  let reportHeld = () => {}
  const held = new Promise<void>((resolve) => {
    reportHeld = resolve
  })
  return {
    groups,
    held,
    release: () => release(),
    failNext: () => {
      isFailing = true
    },
    holdNext: () => {
      gate = new Promise((resolve) => {
        release = resolve
      })
    },
    appendUpdates: async (updates: readonly NewUpdate[]) => {
      groups.push(contents(updates.map(({ bytes }) => bytes)))
      reportHeld()
      await gate
      gate = undefined
      if (isFailing) {
        isFailing = false
        throw new Error('disk full')
      }
      return updates.map(() => ++seq)
    },
  }
}
