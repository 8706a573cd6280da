import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestClusters } from '#shared/likeness'

const english = {
  waiting: [
    'Customers wait three weeks for an answer',
    'Waiting time for customers is too long',
    'Nobody answers the phone when customers call',
  ],
  onboarding: [
    'Onboarding of new colleagues takes months',
    'New colleagues get no onboarding plan',
    'We need a mentor for each new colleague',
  ],
  invoices: ['Invoices are wrong every month', 'Wrong invoices annoy our clients'],
}

const toNotes = (texts: readonly string[]) =>
  texts.map((text, index) => ({ id: `n${index}`, text }))

/** Which texts were grouped, each group and the whole in the order of the alphabet. */
function groupsOf(texts: readonly string[]): string[][] {
  const notes = toNotes(texts)
  const textOf = new Map(notes.map(({ id, text }) => [id, text]))
  return suggestClusters(notes)
    .map(({ ids }) => ids.map((id) => textOf.get(id) ?? '').sort())
    .sort()
}

describe('suggested clusters', () => {
  it('put together what has words in common, and leave alone what has not', () => {
    const wanted = Object.values(english).map((group) => [...group].sort())
    expect(groupsOf([...Object.values(english).flat(), 'Coffee'])).toEqual(wanted.sort())
  })

  it('are named by the words that tell them from the others', () => {
    const titles = suggestClusters(toNotes(Object.values(english).flat())).map(({ title }) => title)
    expect(titles).toHaveLength(3)
    expect(titles.join(' | ')).toMatch(/Customers/)
    expect(titles.join(' | ')).toMatch(/[Oo]nboarding/)
    expect(titles.join(' | ')).toMatch(/[Ii]nvoices/)
  })

  it('see through German compounds and endings', () => {
    const training = [
      'Schulungen für neue Mitarbeiter fehlen',
      'Mitarbeiterschulung nur einmal im Jahr',
      'Neue Mitarbeiter brauchen Schulung',
    ]
    const bills = ['Rechnungen sind oft falsch', 'Die Rechnung kommt zu spät']
    const found = groupsOf([...training, ...bills, 'Parkplatz'])
    expect(found).toContainEqual([...training].sort())
    expect(found).toContainEqual([...bills].sort())
  })

  it('work without spaces between words', () => {
    const meetings = ['会議が多すぎる', '会議の時間が長い', '毎日の会議を減らす']
    const training = ['新人教育が足りない', '新人の教育計画がない']
    const customers = ['顧客対応が遅い', '顧客からの苦情が多い']
    const found = groupsOf([...meetings, ...training, ...customers])
    expect(found).toEqual([meetings, training, customers].map((group) => [...group].sort()).sort())
    const [largest] = suggestClusters(toNotes([...meetings, ...training, ...customers]))
    expect(largest?.title).toBe('会議')
  })

  it('are none for nothing, for one, for empty and for wordless texts', () => {
    for (const texts of [[], ['alone'], ['', ' ', '\n'], ['!!!', '???', '123', '🙂']])
      expect(suggestClusters(toNotes(texts))).toEqual([])
  })

  it('put equal texts together', () => {
    const same = ['Too many meetings', 'Too many meetings']
    expect(groupsOf([...same, 'Coffee', 'Parking', 'Lights'])).toEqual([same])
  })
})

describe('whatever the texts', () => {
  const word = fc.constantFrom(
    ...[
      'customer',
      'service',
      'invoice',
      'Rechnung',
      'Kundendienst',
      '会議',
      '教育',
      'слово',
      'and',
      '🙂',
    ],
  )
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
  const notes = fc
    .array(fc.oneof(text, fc.string()), { maxLength: 40 })
    .map((texts) => toNotes(texts))

  it('each note is in one suggestion at most, each suggestion has two or more and a name', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const found = suggestClusters(all)
        const ids = found.flatMap((cluster) => cluster.ids)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { title, ids: members } of found) {
          expect(members.length).toBeGreaterThan(1)
          expect(title.trim()).not.toBe('')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('the order they come in makes no difference', () => {
    const shuffled = notes.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(suggestClusters(mixed)).toEqual(suggestClusters(all))
      }),
      { numRuns: 150 },
    )
  })
})
