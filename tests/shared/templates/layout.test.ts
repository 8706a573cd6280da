import { describe, expect, it } from 'vitest'
import {
  beside,
  column,
  grid,
  heightFor,
  row,
  stretch,
  type ZoneText,
  zoneGap,
} from '#shared/templates'

describe('row', () => {
  it('fills the width to the last unit, whatever the shares', () => {
    const { zones } = row([text('a'), text('b', 2), text('c')], 1003, 2)
    expect(zones[0]?.x).toBe(0)
    expect((zones[2]?.x ?? 0) + (zones[2]?.w ?? 0)).toBeCloseTo(1003, -0.5)
    expect((zones[1]?.w ?? 0) / (zones[0]?.w ?? 1)).toBeCloseTo(2, 1)
  })

  it('leaves the share out of the zone: it is no field of a workshop', () => {
    expect(row([text('a', 2)], 500, 1).zones[0]).not.toHaveProperty('share')
  })
})

describe('grid', () => {
  it('starts a new row after so many columns', () => {
    const { zones, h } = grid([text('a'), text('b'), text('c')], 2, 1000, 1)
    expect(zones.map((zone) => zone.y)).toEqual([0, 0, heightFor(1) + zoneGap])
    expect(h).toBe(2 * heightFor(1) + zoneGap)
  })
})

describe('beside', () => {
  it('stretches the shorter block so that bottom edges meet', () => {
    const tall = column([row([text('a')], 500, 3), row([text('b')], 500, 3)])
    const short = column([row([text('c')], 500, 1), row([text('d')], 500, 1)])
    const { zones, w, h } = beside([tall, short], 50)
    const d = zones.find((zone) => zone.id === 'd')
    expect(h).toBe(tall.h)
    expect(d?.x).toBe(550)
    expect((d?.y ?? 0) + (d?.h ?? 0)).toBe(h)
    expect(w).toBe(1050)
  })
})

describe('stretch', () => {
  it('scales places and sizes alike', () => {
    const { zones } = stretch(row([text('a'), text('b')], 1000, 1), { w: 2000, h: heightFor(1) })
    expect(zones.map((zone) => [zone.x, zone.w, zone.h])).toEqual([
      [0, 920, heightFor(1)],
      [1080, 920, heightFor(1)],
    ])
  })
})

function text(id: string, share = 1): ZoneText {
  return { id, title: id, prompt: id, exportAs: 'appendix', share }
}
