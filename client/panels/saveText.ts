import { texts } from '#client/texts'
import type { RefusalReason, SaveState } from '#client/view'

export type SaveTone = 'safe' | 'busy' | 'waiting' | 'wrong'

const refusals: Record<RefusalReason, () => string> = {
  notSignedIn: texts.save_notSignedIn,
  forbidden: texts.save_forbidden,
  tooLarge: texts.save_tooLarge,
  refusedUpdate: texts.save_refusedUpdate,
  malformed: texts.save_malformed,
  epochChanged: texts.save_epochChanged,
  tooFast: texts.save_tooFast,
  clientTooOld: texts.save_clientTooOld,
  notFound: texts.save_notFound,
}

/** The save state in few words for the top bar. Says "Saved" only when it is. */
export function saveText(state: SaveState): { tone: SaveTone; text: string } {
  switch (state.kind) {
    case 'saved':
      return { tone: 'safe', text: texts.save_saved() }
    case 'saving':
      return state.unsaved === 0
        ? { tone: 'busy', text: texts.save_connecting() }
        : { tone: 'busy', text: texts.save_saving({ count: state.unsaved }) }
    case 'offline':
      return { tone: state.onlyInThisTab ? 'wrong' : 'waiting', text: offlineText(state) }
    case 'refused':
      return { tone: 'wrong', text: texts.save_refused() }
  }
}

/** Where the changes are that the server does not have: a browser that denies storage keeps them in this tab only. */
function offlineText({ unsaved, onlyInThisTab }: Extract<SaveState, { kind: 'offline' }>): string {
  if (unsaved === 0) return texts.save_offline()
  if (onlyInThisTab) return texts.save_offlineOnlyHere({ count: unsaved })
  return texts.save_offlineKept({ count: unsaved })
}

/** The same in a word or two, for a phone, where a notice under the bar says the rest. Nothing while all is well. */
export function shortSaveText({ kind }: SaveState): string {
  if (kind === 'offline') return texts.save_offline()
  return kind === 'refused' ? texts.save_refused() : ''
}

/** Why the server refused, what was kept and what to do, in one or two sentences. */
export function refusalText(reason: RefusalReason): string {
  return refusals[reason]()
}
