import { expect, it } from 'vitest'
import { groupSelection } from '#client/actions'
import { restingAreas } from '#client/view'
import { clusterTitleBox } from '#shared/scene'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const notes = [
  makeNote({ id: 'a', x: 100, y: 200 }),
  makeNote({ id: 'b', x: 320, y: 200 }),
  makeNote({ id: 'c', x: 700, y: 200 }),
]

/** A hand at a board where `a` and `b` are a cluster, and where its title is. */
function atCluster(role?: 'viewer') {
  const world = makeHand({ notes, selection: new Set(['a', 'b']) })
  groupSelection.run(world.context)
  const { self } = world.view.getState()
  world.view.setState({
    selection: new Set(),
    naming: undefined,
    self: { ...self, role: role ?? self.role },
  })
  const [area] = restingAreas(world.view.getState(), new Set())
  if (!area) throw new Error('there is no cluster')
  const { x, y, w, h } = clusterTitleBox(area)
  return { ...world, title: [x + w / 2, y + h / 2] as const }
}

it('a press on the title selects the whole cluster, a drag moves it', () => {
  const { hand, selected, item, title } = atCluster()
  hand.down(...title)
  expect(hand.path()).toBe('select.pointingCluster')
  expect(selected()).toEqual(['a', 'b'])
  hand.to(title[0] + 50, title[1] + 300)
  expect(hand.path()).toBe('select.moving')
  hand.up()
  expect([item('a')?.box.x, item('b')?.box.x, item('c')?.box.x]).toEqual([150, 370, 700])
  expect(item('a')?.cluster).toBe(item('b')?.cluster)
})

it('a double click on the title names the cluster', () => {
  const { hand, view, title } = atCluster()
  hand.doubleClick(...title)
  expect(view.getState().naming).toBe([...view.getState().clusters.keys()][0])
})

it('with Shift the cluster is selected in addition', () => {
  const { hand, selected, title } = atCluster()
  hand.click(750, 250)
  hand.click(...title, { shift: true })
  expect(selected()).toEqual(['a', 'b', 'c'])
})

it('a viewer who drags the title moves the view only', () => {
  const { hand, item, title } = atCluster('viewer')
  hand
    .down(...title)
    .to(title[0] + 50, title[1])
    .up()
  expect(item('a')?.box.x).toBe(100)
})

it('a note dragged onto the cluster is in it, dragged out again it is not', () => {
  const { hand, item } = atCluster()
  hand.down(750, 250).to(350, 300).up()
  expect(item('c')?.cluster).toBe(item('a')?.cluster)
  hand.down(350, 300).to(350, 790).up()
  expect(item('c')?.cluster).toBeUndefined()
})
