import { posix } from 'node:path'
import type { Import } from './readImports.ts'

/** Where an import leads: a room of ours (and which file of it), or a package. */
export type Target =
  | { readonly kind: 'room'; readonly room: string; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }

/**
 * The room a file is in: the folder directly below client/, server/ or shared/, or the side itself for the
 * files that start it (`server/main.ts` is in `server`).
 */
export function roomOf(path: string): string {
  const [side = '', room = '', ...rest] = path.split('/')
  return rest.length === 0 ? side : `${side}/${room}`
}

export function sideOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** The part of a room's name below its side: `board` of `shared/board`, '' of `server`. */
export function nameOf(room: string): string {
  return room.split('/')[1] ?? ''
}

export function targetOf({ from, specifier }: Import): Target {
  const plain = specifier.replace(/[?#](raw|url|worker|inline).*$/, '')
  if (plain.startsWith('#')) return ours(`${plain.slice(1)}/index.ts`)
  if (plain.startsWith('.')) return ours(posix.join(posix.dirname(from), plain))
  const [first = '', second = ''] = plain.split('/')
  return { kind: 'package', name: first.startsWith('@') ? `${first}/${second}` : first }
}

function ours(path: string): Target {
  return { kind: 'room', room: roomOf(path), path }
}
