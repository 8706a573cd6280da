import { useMemo } from 'react'
import { forgetDevice } from '#client/sync'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import type { OpenBoard } from '../board/openBoard.ts'
import type { Entry } from '../browserMemory.ts'
import { type AppParts, useParts } from '../parts.ts'
import { navigate } from '../useRoute.ts'
import { forgetCast } from './keptCast.ts'

/** Beginning a rehearsal of this workshop in a tab of its own, and ending the one this is. */
export function useRehearsal(board: OpenBoard, entry: Entry) {
  const parts = useParts()
  return useMemo(
    () => ({
      beginRehearsal: () => begin(parts, entry),
      endRehearsal: () => end(parts, board, entry),
    }),
    [parts, board, entry],
  )
}

async function begin({ api }: AppParts, { workshopId, sessionToken }: Entry): Promise<void> {
  // Asked for now: after waiting for the server the browser no longer knows that somebody pressed something.
  const tab = window.open('', '_blank')
  const answer = await api.rehearse(workshopId, sessionToken)
  if (!answer.ok) {
    tab?.close()
    const detail = answer.problem?.detail ?? texts.rehearsal_failedNext()
    showToast({ kind: 'wrong', title: texts.rehearsal_failed(), detail })
  } else if (tab) tab.location.href = answer.value.links.facilitator
  else location.assign(answer.value.links.facilitator)
}

async function end({ api, memory }: AppParts, board: OpenBoard, entry: Entry): Promise<void> {
  const { workshopId, sessionToken } = entry
  const answer = await api.endRehearsal(workshopId, sessionToken)
  if (!answer.ok) {
    const detail = answer.problem?.detail ?? texts.rehearsal_failedNext()
    showToast({ kind: 'wrong', title: texts.rehearsal_endFailed(), detail })
    return
  }
  await board.workshop.discardCopy()
  await forgetDevice(workshopId)
  forgetCast(workshopId)
  memory.forgetEntry(workshopId)
  memory.forgetWorkshop(workshopId)
  navigate('/')
  showToast({ kind: 'good', title: texts.rehearsal_ended(), detail: texts.rehearsal_endedDetail() })
}
