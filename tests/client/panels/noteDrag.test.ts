import { expect, it } from 'vitest'
import { dropPoint } from '../../../client/panels/noteDrag.ts'

const canvas = { left: 10, top: 20, width: 800, height: 600 }

it('is the board point under the pointer at the end of the drag', () => {
  const camera = { x: 100, y: 50, zoom: 0.5 }
  expect(dropPoint({ x: 300, y: 600 }, { x: 10, y: -380 }, canvas, camera)).toEqual({
    x: 700,
    y: 450,
  })
})

it('is nowhere beside the canvas', () => {
  const camera = { x: 0, y: 0, zoom: 1 }
  expect(dropPoint({ x: 300, y: 600 }, { x: 0, y: 100 }, canvas, camera)).toBeUndefined()
})
