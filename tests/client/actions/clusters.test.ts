import { describe, expect, it } from 'vitest'
import {
  addToCluster,
  deleteCluster,
  deleteSelection,
  dropItems,
  duplicateSelection,
  groupSelection,
  recolorCluster,
  renameCluster,
  selectCluster,
  ungroupSelection,
} from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const notes = [
  makeNote({ id: 'a', x: 0 }),
  makeNote({ id: 'b', x: 220 }),
  makeNote({ id: 'c', x: 440 }),
  makeNote({ id: 'far', x: 2000 }),
]

type World = ReturnType<typeof makeContext>

/** A board of four notes; `a` and `b` are grouped. */
function grouped(): World & { clusterId: string } {
  const world = makeContext({ notes, selection: new Set(['a', 'b']) })
  groupSelection.run(world.context)
  const clusterId = [...world.view.getState().clusters.keys()][0] ?? ''
  world.view.setState({ naming: undefined })
  return { ...world, clusterId }
}

const clusterOf = ({ item }: World, id: string) => item(id)?.cluster
const clusters = ({ view }: World) => [...view.getState().clusters.values()]
const select = ({ view }: World, ...ids: string[]) => view.setState({ selection: new Set(ids) })
const at = (x: number, y: number) => ({ x, y, w: 200, h: 200 })

describe('a cluster', () => {
  it('is made of the selection, owned by who made it, and named at once', () => {
    const world = makeContext({ notes, selection: new Set(['a', 'b']) })
    groupSelection.run(world.context)
    expect(clusters(world)).toEqual([
      { id: 'new1', title: 'New cluster', author: 'anna', createdAt: 1000 },
    ])
    expect([clusterOf(world, 'a'), clusterOf(world, 'b'), clusterOf(world, 'c')]).toEqual([
      'new1',
      'new1',
      undefined,
    ])
    expect(world.view.getState().naming).toBe('new1')
  })

  it('goes in one step of undo, and comes back in one', () => {
    const world = grouped()
    world.context.undo()
    expect(clusters(world)).toEqual([])
    expect(clusterOf(world, 'a')).toBeUndefined()
    world.context.redo()
    expect(clusterOf(world, 'b')).toBe(world.clusterId)
  })

  it('that is selected as a whole is only named anew', () => {
    const world = grouped()
    select(world, 'a', 'b')
    groupSelection.run(world.context)
    expect(clusters(world)).toHaveLength(1)
    expect(world.view.getState().naming).toBe(world.clusterId)
  })

  it('gets the name that was typed; an empty name changes nothing', () => {
    const world = grouped()
    renameCluster.run(world.context, { id: world.clusterId, title: '  Cold \n homes ' })
    expect(clusters(world)[0]?.title).toBe('Cold homes')
    renameCluster.run(world.context, { id: world.clusterId, title: '   ' })
    expect(clusters(world)[0]?.title).toBe('Cold homes')
  })

  it('that loses its last note goes in the same step, and undo brings both back', () => {
    for (const empty of [
      (world: World) => ungroupSelection.run(world.context),
      (world: World) => deleteSelection.run(world.context),
      (world: World) => groupSelection.run(world.context),
    ]) {
      const world = grouped()
      select(world, 'a', 'b', 'c')
      empty(world)
      expect(world.view.getState().clusters.has(world.clusterId)).toBe(false)
      world.context.undo()
      expect(clusters(world).map(({ id }) => id)).toEqual([world.clusterId])
      expect([clusterOf(world, 'a'), clusterOf(world, 'b')]).toEqual([
        world.clusterId,
        world.clusterId,
      ])
    }
  })

  it('that is deleted leaves its notes where they are', () => {
    const world = grouped()
    deleteCluster.run(world.context, world.clusterId)
    expect(clusters(world)).toEqual([])
    expect(world.ids()).toEqual(['a', 'b', 'c', 'far'])
    expect(world.item('b')?.box.x).toBe(220)
  })

  it('is selected as a whole, and takes in more notes', () => {
    const world = grouped()
    select(world, 'far')
    addToCluster.run(world.context, world.clusterId)
    selectCluster.run(world.context, { id: world.clusterId })
    expect([...world.view.getState().selection].sort()).toEqual(['a', 'b', 'far'])
  })

  it('that is duplicated becomes another one; a copied note alone stays in it', () => {
    const world = grouped()
    select(world, 'a', 'b')
    duplicateSelection.run(world.context)
    expect(clusters(world)).toHaveLength(2)
    const copies = [...world.view.getState().selection].map((id) => clusterOf(world, id))
    expect(new Set(copies).size).toBe(1)
    expect(copies[0]).not.toBe(world.clusterId)
    select(world, 'a')
    duplicateSelection.run(world.context)
    expect(clusters(world)).toHaveLength(2)
  })

  it('is nothing for viewers', () => {
    const world = makeContext({ notes, selection: new Set(['a']), role: 'viewer' })
    groupSelection.run(world.context)
    expect(clusters(world)).toEqual([])
  })
})

describe('letting go of notes', () => {
  const drop = (world: World, boxes: [string, ReturnType<typeof at>][]) =>
    dropItems.run(world.context, new Map(boxes))

  it('on a cluster puts them into it, in one step with their place', () => {
    const world = grouped()
    drop(world, [['far', at(100, 50)]])
    expect(clusterOf(world, 'far')).toBe(world.clusterId)
    world.context.undo()
    expect(clusterOf(world, 'far')).toBeUndefined()
    expect(world.item('far')?.box.x).toBe(2000)
  })

  it('outside of their cluster takes them out, within it only moves them', () => {
    const world = grouped()
    drop(world, [['a', at(40, 60)]])
    expect(clusterOf(world, 'a')).toBe(world.clusterId)
    drop(world, [['a', at(0, 900)]])
    expect(clusterOf(world, 'a')).toBeUndefined()
    expect(clusters(world)).toHaveLength(1)
  })

  it('that are a whole cluster moves the cluster, wherever it is put', () => {
    const world = grouped()
    select(world, 'far')
    groupSelection.run(world.context)
    const other = clusterOf(world, 'far')
    drop(world, [
      ['a', at(2000, 0)],
      ['b', at(2220, 0)],
    ])
    expect([clusterOf(world, 'a'), clusterOf(world, 'far')]).toEqual([world.clusterId, other])
  })

  it('takes the last note out of a cluster only as a cluster: it stays in it', () => {
    const world = grouped()
    drop(world, [['b', at(220, 900)]])
    drop(world, [['a', at(0, 2000)]])
    expect(clusterOf(world, 'a')).toBe(world.clusterId)
  })
})

describe('the colour of a cluster', () => {
  it('is given to the cluster that is selected as a whole, leaves its notes alone, and is undone by one step', () => {
    const world = grouped()
    recolorCluster.run(world.context, 'teal')
    expect(clusters(world)[0]?.color).toBe('teal')
    expect(world.item('a')?.color).toBe('yellow')
    recolorCluster.run(world.context, undefined)
    expect(clusters(world)[0]?.color).toBeUndefined()
    world.context.undo()
    expect(clusters(world)[0]?.color).toBe('teal')
  })

  it('is not for a part of a cluster, nor for viewers', () => {
    const world = grouped()
    select(world, 'a')
    expect(recolorCluster.isPossible(world.context)).toBe(false)
    select(world, 'a', 'b')
    expect(recolorCluster.isPossible(world.context)).toBe(true)
    const { self } = world.view.getState()
    world.view.setState({ self: { ...self, role: 'viewer' } })
    expect(recolorCluster.isPossible(world.context)).toBe(false)
  })
})
