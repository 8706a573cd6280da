import { expect, test } from 'vitest'
import type { Item } from '#shared/board'
import { createBoardSearch } from '../../../client/panels/search/createBoardSearch.ts'
import { makeNote } from '../helpers/makeNote.ts'

function searchIn(words: Record<string, string>) {
  const search = createBoardSearch()
  const items = new Map<string, Item>(
    Object.entries(words).map(([id, text]) => [id, makeNote({ id, text })]),
  )
  search.update(items)
  return { search, items, find: (query: string) => search.find(query).sort() }
}

test('finds words in any order, beginnings of words, and small slips', () => {
  const { find } = searchIn({ a: 'Reduce delivery time', b: 'Delivery partners', c: 'Hiring' })
  expect(find('time delivery')).toEqual(['a'])
  expect(find('deliv')).toEqual(['a', 'b'])
  expect(find('delvery')).toEqual(['a', 'b'])
  expect(find('nothing of that')).toEqual([])
  expect(find('  ')).toEqual([])
})

test('case and accents do not matter, in any script', () => {
  const { find } = searchIn({
    fr: 'Réduire les coûts',
    jp: '顧客満足度を上げる',
    ar: 'تقليل التكاليف',
    th: 'ลดเวลาการส่งมอบ',
    gr: 'Πελάτες πρώτα',
  })
  expect(find('REDUIRE')).toEqual(['fr'])
  expect(find('満足')).toEqual(['jp'])
  expect(find('التكاليف')).toEqual(['ar'])
  expect(find('เวลา')).toEqual(['th'])
  expect(find('πελατες')).toEqual(['gr'])
})

test('what says exactly this comes first', () => {
  const { search } = searchIn({ a: 'costs and more costs', b: 'cost', c: 'all costs' })
  expect(search.find('all costs')[0]).toBe('c')
})

test('follows the board: new, changed and deleted notes', () => {
  const { search, items, find } = searchIn({ a: 'old words', b: 'stays' })
  const next = new Map(items)
  next.set('a', makeNote({ id: 'a', text: 'new words' }))
  next.set('c', makeNote({ id: 'c', text: 'newcomer' }))
  next.delete('b')
  search.update(next)
  expect(find('new')).toEqual(['a', 'c'])
  expect(find('old')).toEqual([])
  expect(find('stays')).toEqual([])
})

test('signs of a pattern are no pattern', () => {
  const { find } = searchIn({ a: 'C++ (really?)', b: 'plain' })
  expect(find('.*')).toEqual([])
  expect(find('c++')).toEqual(['a'])
  expect(find('(really?)')).toEqual(['a'])
})

test('pictures are found by what is said of them', () => {
  const search = createBoardSearch()
  const { text: _text, color: _color, ...base } = makeNote({ id: 'p' })
  const image = { ...base, kind: 'image', asset: 'a'.repeat(32), alt: 'Our shop at night' } as Item
  search.update(new Map([['p', image]]))
  expect(search.find('night shop')).toEqual(['p'])
  search.update(new Map([['p', { ...image, alt: 'A map' } as Item]]))
  expect([search.find('night'), search.find('map')]).toEqual([[], ['p']])
})
