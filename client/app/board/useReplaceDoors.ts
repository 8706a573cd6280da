import { useMemo, useState } from 'react'
import { sendRotateJoinCode, sendRotateLink } from '#client/actions'
import type { PanelParts } from '#client/panels'
import { useParts } from '../parts.ts'
import { tokenOfLink } from '../route.ts'
import type { OpenBoard } from './openBoard.ts'

/** Replacing links and code; a new link is told once, so this browser keeps it. `made` counts those it kept. */
export function useReplaceDoors(
  { context }: OpenBoard,
  workshopId: string,
  onCode: (joinCode: string) => void,
) {
  const { memory } = useParts()
  const [made, setMade] = useState(0)
  const replace = useMemo((): Pick<PanelParts, 'replaceLink' | 'replaceCode'> => {
    const rotationsOf = () => context.view.getState().session?.rotations
    return {
      replaceLink: async (role, signOut) => {
        const before = rotationsOf()?.[role] ?? 0
        const answer = await sendRotateLink.run(context, { role, signOut })
        if (!answer.ok) return 'failed'
        const { link } = answer.value
        if (link === undefined) return 'lost'
        memory.keepLink(workshopId, role, link, tokenOfLink(link) ?? '')
        memory.keepRotation(workshopId, role, before + 1)
        setMade((count) => count + 1)
        return 'done'
      },
      replaceCode: async (signOut) => {
        const answer = await sendRotateJoinCode.run(context, { signOut })
        if (!answer.ok) return 'failed'
        if (answer.value.joinCode !== undefined) onCode(answer.value.joinCode)
        return 'done'
      },
    }
  }, [context, memory, workshopId, onCode])
  return { ...replace, made }
}
