import { texts } from '#client/texts'
import type { Act } from './news.ts'

/** More sentences than this at once nobody listens to: the rest is counted. */
const mostSentences = 4

/** A batch as sentences: "Ada added 3 notes in Ideas. Ben left." */
export function actWords(acts: readonly Act[]): string {
  const told = acts.slice(0, mostSentences).map(sentence)
  const rest = acts.slice(mostSentences).reduce((sum, { count }) => sum + count, 0)
  return [...told, ...(rest > 0 ? [texts.voice_more({ count: rest })] : [])].join(' ')
}

function sentence({ kind, who, place, count }: Act): string {
  if (kind === 'came') return texts.voice_came({ name: who ?? texts.canvas_someone() })
  if (kind === 'left') return texts.voice_left({ name: who ?? texts.canvas_someone() })
  const name = who ?? texts.canvas_someone()
  const zone = place ?? texts.voice_outside()
  return acted[kind]({ name, count, zone })
}

const acted = {
  added: texts.voice_added,
  changed: texts.voice_changed,
  moved: texts.voice_moved,
  deleted: texts.voice_deleted,
}
