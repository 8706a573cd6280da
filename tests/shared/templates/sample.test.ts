import { describe, expect, it } from 'vitest'
import { noteSchema, readBoardFile, zoneOf } from '#shared/board'
import { boxesIntersect } from '#shared/geometry'
import { participant } from '#shared/protocol'
import { findTemplate } from '#shared/templates'
import { sampleBoardFile } from '#shared/templates/sample'

const notes = sampleBoardFile.items.map((item) =>
  noteSchema.parse({ z: 'a0', ...item, box: { x: item.x, y: item.y, w: item.w, h: item.h } }),
)

describe('the sample workshop', () => {
  it('can be imported like any board file', () => {
    expect(readBoardFile(JSON.parse(JSON.stringify(sampleBoardFile)))).toEqual({
      ok: true,
      value: sampleBoardFile,
    })
  })

  it('has about 80 notes, each wholly inside one zone', () => {
    expect(notes.length).toBeGreaterThanOrEqual(80)
    for (const { id, box } of notes) {
      const zone = zoneOf({ box }, sampleBoardFile.zones)
      expect(zone, id).toBeDefined()
      if (!zone) continue
      const inside =
        box.x >= zone.x &&
        box.y >= zone.y &&
        box.x + box.w <= zone.x + zone.w &&
        box.y + box.h <= zone.y + zone.h
      expect(inside, id).toBe(true)
    }
  })

  it('stays readable: a note covers at most a quarter of another one', () => {
    for (const [index, one] of notes.entries()) {
      for (const other of notes.slice(index + 1)) {
        if (!boxesIntersect(one.box, other.box)) continue
        const across = 200 - Math.abs(one.box.x - other.box.x)
        const down = 200 - Math.abs(one.box.y - other.box.y)
        expect(across * down, `${one.id} on ${other.id}`).toBeLessThan(10_000)
      }
    }
  })

  it('answers the questions the templates ask today', () => {
    const asked = [findTemplate('inside-out'), findTemplate('think-big')].flatMap(
      (template) => template?.zones.map((zone) => zone.prompt) ?? [],
    )
    expect(sampleBoardFile.zones.map((zone) => zone.prompt).sort()).toEqual(asked.sort())
  })

  it('is written by people of several functions and all layers, who are listed in it', () => {
    const people = sampleBoardFile.people.map((person) => participant.parse(person))
    const ids = new Set(people.map((person) => person.id))
    for (const note of notes) expect(ids).toContain(note.author)
    expect(new Set(people.map((person) => person.layer))).toEqual(
      new Set(['executive', 'middle', 'front-line']),
    )
    const functions = new Set(people.map((person) => person.function))
    expect(functions.size).toBeGreaterThanOrEqual(6)
    for (const name of functions) expect(sampleBoardFile.functions).toContain(name)
  })

  it.each([
    'Latin',
    'Greek',
    'Cyrillic',
    'Han',
    'Hiragana',
    'Arabic',
    'Hebrew',
    'Devanagari',
    'Thai',
  ])('has a note in %s script', (script) => {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u')
    expect(notes.some((note) => pattern.test(note.text))).toBe(true)
  })

  it('leaves something for the strategy test to find', () => {
    const texts = notes.map((note) => note.text).join('\n')
    expect(texts).toMatch(/platform|chatbot/)
    expect(texts).toMatch(/[Ll]ike Tesla/)
    expect(texts).toMatch(/Improve|delight/)
    expect(notes.some((note) => zoneOf(note, sampleBoardFile.zones)?.id === 'stage-after')).toBe(
      false,
    )
  })
})
