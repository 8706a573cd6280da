import type { Image } from '../../board/index.ts'
import type { Instruction } from '../instruction.ts'

/** A picture as it is: no frame, no shadow. */
export function imageScene({ asset, alt, box }: Image): Instruction[] {
  return [{ kind: 'image', asset, alt, box, instead: 'note-grey' }]
}
