import { describe, expect, it } from 'vitest'
import { boxAround, boxesIntersect } from '#shared/geometry'
import { limits, templateIds } from '#shared/protocol'
import { findTemplate, problemsOf, type Template, templates } from '#shared/templates'
import { requiredChecks, requiredZones } from './requiredText.ts'

const guided = templates.filter((template) => template.id !== 'blank')

describe('the list of templates', () => {
  it('has one template for every id of the contract', () => {
    expect(templates.map((template) => template.id)).toEqual([...templateIds])
  })

  it('finds by id, and says nothing for an unknown one', () => {
    expect(findTemplate('think-big')?.title).toContain('Think big')
    expect(findTemplate('nope')).toBeUndefined()
  })

  it('has a blank one that is blank', () => {
    expect(findTemplate('blank')).toMatchObject({ zones: [], steps: [], checks: [] })
  })
})

describe.each(guided)('template $id', (template) => {
  it('is sound: unique ids, known zones, no overlap', () => {
    expect(problemsOf(template)).toEqual([])
  })

  it('keeps within the limits of a workshop', () => {
    expect(template.zones.length).toBeLessThanOrEqual(limits.zonesPerWorkshop)
    expect(template.steps.length).toBeLessThanOrEqual(limits.stepsPerWorkshop)
  })

  it('gives every zone a prompt, a colour, a group and a place in the export', () => {
    for (const zone of template.zones) {
      expect(zone.prompt, zone.id).not.toBe('')
      expect(zone.color, zone.id).toBeDefined()
      expect(zone.group, zone.id).toBeTruthy()
      expect(zone.exportAs, zone.id).not.toBe('appendix')
    }
  })

  it('has room for a note and its neighbours in every zone', () => {
    for (const zone of template.zones) {
      expect(zone.w, zone.id).toBeGreaterThanOrEqual(440)
      expect(zone.h, zone.id).toBeGreaterThanOrEqual(380)
    }
  })

  it('fits a screen: between 4:3 and 2:1', () => {
    const around = boxAround(template.zones)
    const ratio = (around?.w ?? 0) / (around?.h ?? 1)
    expect(ratio).toBeGreaterThan(4 / 3)
    expect(ratio).toBeLessThan(2.01)
  })

  it('tells participants what to do and the facilitator what to watch for in every step', () => {
    for (const step of template.steps) {
      expect(step.instruction, step.id).toMatch(/\.$|\?$/)
      expect(step.hint.length, step.id).toBeGreaterThan(30)
    }
  })

  it('uses every zone in some step, so that none is forgotten', () => {
    const used = new Set(template.steps.flatMap((step) => step.zones))
    const open = template.steps.some((step) => step.zones.length === 0 && step.tools.length > 0)
    const forgotten = template.zones.filter((zone) => !used.has(zone.id) && !open)
    expect(forgotten.map((zone) => zone.id)).toEqual([])
  })

  it('writes privately before it reveals, reveals before it votes, votes before it agrees', () => {
    const kinds = template.steps.map((step) => step.activity.kind)
    const firstPrivate = template.steps.findIndex(
      (step) => step.privacy === 'private' && step.activity.kind === 'write',
    )
    const order = [
      firstPrivate,
      kinds.indexOf('reveal'),
      kinds.indexOf('dotVote'),
      kinds.indexOf('consent'),
    ]
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})

describe.each(Object.entries(requiredZones))('catalogue rows of %s', (id, rows) => {
  const template = templateOf(id)

  it.each(Object.entries(rows))('zone %s says what it must', (zoneId, phrases) => {
    const zone = template.zones.find((candidate) => candidate.id === zoneId)
    const said = `${zone?.title} ${zone?.prompt}`.toLowerCase()
    for (const phrase of phrases) expect(said).toContain(phrase.toLowerCase())
  })

  it('lists every zone of the template here, so that a new one is guarded too', () => {
    expect(template.zones.map((zone) => zone.id).sort()).toEqual(Object.keys(rows).sort())
  })
})

describe.each(Object.entries(requiredChecks))('catalogue checks of %s', (id, checks) => {
  it('are all there, with the kind of rule that can answer them', () => {
    const found = Object.fromEntries(
      templateOf(id).checks.map((check) => [check.id, check.rule.kind]),
    )
    expect(found).toMatchObject(checks)
  })
})

describe('minutes', () => {
  it.each([
    ['inside-out', 75],
    ['mission-and-success', 90],
    ['think-big', 90],
    ['alignment', 90],
    ['strategy-test', 30],
    ['half-day', 240],
  ])('%s takes %i', (id, total) => {
    const minutes = templateOf(id).steps.map((step) => step.minutes)
    expect(minutes.reduce((sum, value) => sum + value, 0)).toBe(total)
  })

  it('template A follows the default agenda step by step', () => {
    expect(templateOf('inside-out').steps.map((step) => step.minutes)).toEqual([
      5, 5, 10, 12, 15, 5, 18, 5,
    ])
  })
})

describe('template A', () => {
  it('asks the 1–5 rating before the opening question, and that question in private', () => {
    const [first, second] = templateOf('inside-out').steps
    expect(first?.activity).toMatchObject({
      kind: 'rating',
      question: expect.stringContaining('How aligned are we'),
    })
    expect(second).toMatchObject({ privacy: 'private', zones: ['opening'] })
  })
})

describe('the hand-off matrix', () => {
  const functions = ['Sales', 'Service', 'IT', 'Finance']

  it.each(['alignment', 'half-day'])('of %s has a row for every function', (id) => {
    const template = templateOf(id, functions)
    const matrix = template.zones.filter((zone) => zone.id.includes('hand-off-'))
    expect(matrix).toHaveLength(8)
    for (const name of functions) {
      expect(matrix.filter((zone) => zone.title.includes(name))).toHaveLength(2)
    }
    for (const { prompt } of matrix) {
      expect(prompt).toMatch(/From us you get … by …|From you we need …/)
    }
    expect(problemsOf(template)).toEqual([])
  })

  it('is in focus where hand-offs are written', () => {
    const ids = templateOf('alignment', functions)
      .zones.map((zone) => zone.id)
      .filter((id) => id.startsWith('hand-off-'))
    const step = templateOf('alignment', functions).steps.find(({ id }) => id === 'words-private')
    expect(step?.zones).toEqual(expect.arrayContaining(ids))
  })

  it.each([1, 9, 30])('stays two zones for all with %i functions', (count) => {
    const names = Array.from({ length: count }, (_, index) => `Function ${index}`)
    expect(templateOf('alignment', names).zones).toEqual(templateOf('alignment').zones)
  })

  it('still fits a screen with eight functions', () => {
    const names = Array.from({ length: 8 }, (_, index) => `Function ${index}`)
    const around = boxAround(templateOf('alignment', names).zones)
    expect((around?.w ?? 0) / (around?.h ?? 1)).toBeGreaterThan(1)
  })
})

describe('the half day', () => {
  const halfDay = templateOf('half-day')

  it('holds every zone and check of A, C, D and E', () => {
    const parts = ['inside-out', 'think-big', 'alignment', 'strategy-test'].map((id) =>
      templateOf(id),
    )
    expect(halfDay.zones).toHaveLength(parts.flatMap((part) => part.zones).length)
    expect(halfDay.checks).toHaveLength(parts.flatMap((part) => part.checks).length)
    const prompts = new Set(halfDay.zones.map((zone) => zone.prompt))
    for (const zone of parts.flatMap((part) => part.zones)) expect(prompts).toContain(zone.prompt)
  })

  it('lays the chapters out without touching each other, A before C before D before E', () => {
    const chapters = ['a-', 'c-', 'd-', 'e-'].map((prefix) =>
      boxAround(halfDay.zones.filter((zone) => zone.id.startsWith(prefix))),
    )
    const [a, c, d, e] = chapters
    if (!a || !c || !d || !e) throw new Error('a chapter has no zones')
    for (const [one, other] of [
      [a, c],
      [a, d],
      [a, e],
      [c, d],
      [c, e],
      [d, e],
    ] as const) {
      expect(boxesIntersect(one, other)).toBe(false)
    }
    expect(a.x).toBeLessThan(c.x)
    expect(a.y).toBeLessThan(d.y)
    expect(d.x).toBeLessThan(e.x)
  })

  it('breaks between the chapters', () => {
    const breaks = halfDay.steps.filter((step) => step.activity.kind === 'break')
    expect(breaks).toHaveLength(3)
  })
})

describe('problemsOf', () => {
  const sound = templateOf('think-big')

  it('names a zone that appears twice and the overlap it makes', () => {
    const [first] = sound.zones
    if (!first) throw new Error('no zones')
    const problems = problemsOf({ ...sound, zones: [...sound.zones, first] })
    expect(problems).toEqual([
      'zone think-big appears twice',
      'zones think-big and think-big overlap',
    ])
  })

  it('names steps and checks that look at a zone which is not there', () => {
    const problems = problemsOf({
      ...sound,
      zones: sound.zones.filter((zone) => zone.id !== 'stage-after'),
    })
    expect(problems).toContain('step scale-write looks at stage-after, which is not a zone')
    expect(problems).toContain('check stages-covered looks at stage-after, which is not a zone')
  })
})

function templateOf(id: string, functions?: readonly string[]): Template {
  const template = findTemplate(id, functions)
  if (!template) throw new Error(`There is no template ${id}`)
  return template
}
