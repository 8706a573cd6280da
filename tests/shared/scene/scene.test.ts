import { expect, test } from 'vitest'
import { noteSchema } from '#shared/board'
import { zone } from '#shared/protocol'
import {
  type Instruction,
  itemScene,
  noteTextBox,
  palettes,
  zoneBody,
  zoneScene,
} from '#shared/scene'

const note = noteSchema.parse({
  id: 'n',
  kind: 'note',
  box: { x: 100, y: -50, w: 200, h: 200 },
  z: 'a0',
  author: '',
  createdAt: 0,
  color: 'teal',
  text: 'Answer within one day, in words people use',
})
const areaOfZone = zone.parse({
  id: 'z',
  title: 'Target customers',
  prompt: 'Whom exactly do we serve, and whom do we choose not to serve?',
  x: 0,
  y: 0,
  w: 900,
  h: 700,
  color: 'blue',
})
const textsOf = (scene: readonly Instruction[]) => scene.filter((one) => one.kind === 'text')

test('a note is its sheet below its text, all of it inside of its box', () => {
  const scene = itemScene(note)
  expect(scene.map((one) => one.kind).slice(0, 5)).toEqual([
    'shadow',
    'shadow',
    'shadow',
    'rect',
    'text',
  ])
  const room = noteTextBox(note.box)
  for (const line of textsOf(scene)) {
    expect(line.x).toBe(room.x)
    expect(line.y).toBeGreaterThan(room.y)
    expect(line.y).toBeLessThan(room.y + room.h)
    expect(line.color).toBe('note-teal-ink')
  }
})

test('every colour a scene names has a value in every theme', () => {
  const scenes = [...itemScene(note), ...zoneScene(areaOfZone)]
  const names = scenes.flatMap((one) =>
    one.kind === 'rect'
      ? [one.fill, one.edge?.color ?? one.fill]
      : one.kind === 'text'
        ? [one.color]
        : [],
  )
  for (const palette of Object.values(palettes)) {
    for (const name of names) expect(palette[name]).toMatch(/^#[0-9a-f]{6}([0-9a-f]{2})?$/)
  }
})

test('a zone shows title and prompt above its body', () => {
  const lines = textsOf(zoneScene(areaOfZone))
  expect(lines.map((line) => line.text).join(' ')).toBe(`${areaOfZone.title} ${areaOfZone.prompt}`)
  const body = zoneBody(areaOfZone)
  for (const line of lines) expect(line.y).toBeLessThan(body.y)
  expect(body.y + body.h).toBe(areaOfZone.y + areaOfZone.h)
})

test('from far away a zone shows its title alone, large enough to read', () => {
  const [title, ...others] = textsOf(zoneScene(areaOfZone, 0.15))
  expect(title?.text).toBe('Target customers')
  expect(others).toEqual([])
  expect((title?.size ?? 0) * 0.15).toBeGreaterThan(12)
})

test('a zone without words or with a colour we do not have is still an area', () => {
  const bare = zoneScene({ ...areaOfZone, title: '', prompt: ' ', color: 'plaid', w: 40, h: 10 })
  expect(bare.map((one) => one.kind)).toEqual(['rect'])
  expect(bare[0]).toMatchObject({ fill: 'zone-grey' })
})
