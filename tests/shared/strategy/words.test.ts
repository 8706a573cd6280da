import { describe, expect, it } from 'vitest'
import { findDate } from '../../../shared/strategy/words/findDate.ts'
import { finderOf } from '../../../shared/strategy/words/finderOf.ts'
import { findNumber } from '../../../shared/strategy/words/findNumber.ts'
import { findOwner } from '../../../shared/strategy/words/findOwner.ts'
import { languageOf } from '../../../shared/strategy/words/languageOf.ts'
import { wordsIn } from '../../../shared/strategy/words/wordsIn.ts'

describe('T10 words are found whole, without case and accents, in any script', () => {
  const find = finderOf([
    'app',
    'AI',
    'améliorer',
    'point of contact',
    '-portal',
    'Straße',
    'घर',
    '顧客',
  ])

  it.each([
    ['An APP for all', ['APP']],
    ['apply the map, happy', []],
    ['AI first', ['AI']],
    ["j'ai dit", []],
    ['ameliorer, AMÉLIORER', ['ameliorer', 'AMÉLIORER']],
    ['ame\u0301liorer', ['ame\u0301liorer']],
    ['Every point-of-contact', ['point-of-contact']],
    ['point of no contact', []],
    ['Kundenportal und Portal', ['Kundenportal', 'Portal']],
    ['strasse', ['strasse']],
    ['äpp', []],
    ['यह घर है', ['घर']],
    ['घरों', []],
    ['新しい顧客のために', ['顧客']],
    ['', []],
  ])('in %j', (text, found) => {
    expect(find(text)).toEqual(found)
  })

  it('a text is in the language most of its small words are of, and in none where nothing tells', () => {
    expect(languageOf(wordsIn('Personas mayores que viven solas'))?.language).toBe('es')
    expect(languageOf(wordsIn('Wir rufen an, bevor wir zu spät kommen'))?.language).toBe('de')
    expect(languageOf(wordsIn('困ったときに'))).toBeUndefined()
  })
})

describe('T11 a number measures something', () => {
  it.each([
    ['from 62 % to 80 %', '62'],
    ['Cost to serve from €41 to €33', '41'],
    ['12,000 contracts', '12,000'],
    ['2000 homes', '2000'],
    ['€2000 less', '2000'],
    ['من ٣٤ إلى ١٥', '٣٤'],
    ['११% से ४%', '११'],
    ['备件缺货率降到三割', '三'],
    ['一回の連絡', '一'],
    ['Half as many calls', 'Half'],
    ['auf die Hälfte', 'Hälfte'],
    ['la moitié des appels', 'moitié'],
    ['½ day', '½'],
    ['answer in 2 hours', '2'],
    ['30min', '30'],
  ])('in %j', (text, number) => {
    expect(findNumber(text)).toBe(number)
  })

  it.each([
    'by 2027',
    'Ende 2027',
    'until 15 March',
    'jusqu’au 30 avril 2027',
    'am 3. Mai',
    'in the next 12 months',
    'in 12 bis 24 Monaten',
    'Q3 2027',
    '2027-03-15',
    '15.03.2027',
    '2027年3月15日',
    'B2B and N26',
    '1. Improve service',
    '24/7',
    '一緒に',
    'one voice',
    'très vite',
    'once',
    '',
  ])('but not in %j', (text) => {
    expect(findNumber(text)).toBeUndefined()
  })
})

describe('T12 a date is one people write', () => {
  it.each([
    'by 15 March',
    'March 15, 2027',
    'bis zum 3. Mai 2027',
    'le 1er avril',
    'el 15 de marzo de 2027',
    'Q3 2027',
    '2027-03-15',
    '15.03.2027',
    '15.3.',
    'by the end of 2027',
    '2027年3月',
  ])('in %j', (text) => {
    expect(findDate(text)).toBeDefined()
  })

  it.each(['soon', 'we may improve 3 things', '62 %', '€2000', 'march on', ''])(
    'but not in %j',
    (text) => {
      expect(findDate(text)).toBeUndefined()
    },
  )
})

describe('T13 an owner is somebody with a name', () => {
  const people = [{ name: 'Ana Ruiz' }, { name: 'Mehmet' }, { name: '' }]
  const ownerIn = (text: string) => findOwner(wordsIn(text), people)

  it.each([
    ['MEHMET, every Friday', 'Mehmet'],
    ['Led by Ana Ruiz', 'Ana Ruiz'],
    ['Owner: Samir. Bet: price', 'Samir'],
    ['Verantwortlich: Jana', 'Jana'],
    ['Responsable : Léa', 'Léa'],
  ])('in %j', (text, owner) => {
    expect(ownerIn(text)).toBe(owner)
  })

  it.each(['Owner: nobody', 'Owner: Nobody', 'Owner?', 'Owner: finance team', 'Ruiz Ana', ''])(
    'but not in %j',
    (text) => {
      expect(ownerIn(text)).toBeUndefined()
    },
  )
})
