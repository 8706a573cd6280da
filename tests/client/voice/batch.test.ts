import { expect, test } from 'vitest'
import { actWords } from '../../../client/voice/actWords.ts'
import { createBatch } from '../../../client/voice/createBatch.ts'
import { actsOf, type News } from '../../../client/voice/news.ts'
import { fakeClock } from './fakeClock.ts'

test('what comes close together is told in one go, and then at most every five seconds', () => {
  const { clock, goOn } = fakeClock()
  const told: (readonly [number, string])[] = []
  const batch = createBatch<string>(clock, (news) => told.push([clock.nowMs(), news.join('')]))
  batch.add('a')
  goOn(400)
  batch.add('b')
  goOn(1000)
  batch.add('c')
  goOn(3000)
  batch.add('d')
  goOn(20_000)
  batch.add('e')
  goOn(5000)
  expect(told).toEqual([
    [1000, 'ab'],
    [6000, 'cd'],
    [25_400, 'e'],
  ])
})

test('nothing is told after it was closed', () => {
  const { clock, goOn } = fakeClock()
  const told: unknown[] = []
  const batch = createBatch<string>(clock, (news) => told.push(news))
  batch.add('a')
  batch.close()
  goOn(10_000)
  expect(told).toEqual([])
})

const by = (kind: 'added' | 'changed' | 'moved' | 'deleted', id: string, who?: string): News => ({
  ...{ kind, id, who, place: 'Ideas' },
})

function words(...batch: News[]): string {
  return actWords(actsOf(batch))
}

test('the same acts of one person in one zone are one sentence', () => {
  expect(words(by('added', '1', 'Ada'), by('added', '2', 'Ada'), by('added', '3', 'Ada'))).toBe(
    'Ada added 3 notes in Ideas.',
  )
  expect(words(by('changed', '1', 'Ada'), by('changed', '1', 'Ada'), by('moved', '2'))).toBe(
    'Ada changed 1 note in Ideas. Someone moved 1 note to Ideas.',
  )
})

test('a note made and written is made; one made and deleted was never there; who came and left is not named', () => {
  expect(words(by('added', '1', 'Ada'), by('changed', '1', 'Ada'))).toBe(
    'Ada added 1 note in Ideas.',
  )
  expect(words(by('added', '1', 'Ada'), by('deleted', '1', 'Ada'))).toBe('')
  expect(words({ kind: 'came', id: 'p', who: 'Ben' }, { kind: 'left', id: 'p', who: 'Ben' })).toBe(
    '',
  )
  expect(words({ kind: 'came', id: 'p', who: 'Ben' })).toBe('Ben joined.')
})

test('of very many different acts the first are told and the rest is counted', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((who) => by('added', who, who))
  expect(words(...many)).toMatch(/^A added .* And 2 more changes\.$/)
})
