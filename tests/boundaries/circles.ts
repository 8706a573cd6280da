import { roomOf, targetOf } from './places.ts'
import type { Import } from './readImports.ts'

/** Rooms that import each other in a circle, each circle as `a > b > a`; empty if there is none. */
export function findCircles(imports: readonly Import[]): string[] {
  const graph = roomGraph(imports)
  const circles = new Set<string>()
  const done = new Set<string>()
  const visit = (room: string, path: readonly string[]) => {
    const start = path.indexOf(room)
    if (start >= 0) circles.add([...path.slice(start), room].join(' > '))
    if (start >= 0 || done.has(room)) return
    for (const next of graph.get(room) ?? []) visit(next, [...path, room])
    done.add(room)
  }
  for (const room of graph.keys()) visit(room, [])
  return [...circles]
}

function roomGraph(imports: readonly Import[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()
  for (const found of imports) {
    const target = targetOf(found)
    const from = roomOf(found.from)
    // The files that start a side know all rooms and are known by the commands: no circle of rooms.
    if (target.kind === 'package' || target.room === from || !target.room.includes('/')) continue
    graph.set(from, (graph.get(from) ?? new Set()).add(target.room))
  }
  return graph
}
