import { keepRole } from '#client/sync'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import type { View } from '#client/view'
import type { Entry } from '../browserMemory.ts'
import type { AppParts } from '../parts.ts'

/** When a facilitator makes this person another one: the window goes on as that, the person is told, and a reload knows it. @returns stops */
export function keepOwnRole(
  { api, memory }: Pick<AppParts, 'api' | 'memory'>,
  view: View,
  { workshopId, sessionToken }: Entry,
): () => void {
  const read = () => api.readWorkshop(workshopId, sessionToken)
  return keepRole(view, read, (before) => {
    const { role } = view.getState().self
    memory.keepRole(workshopId, sessionToken, role)
    if (role === 'facilitator')
      showToast({ kind: 'news', title: texts.role_nowLeads(), detail: texts.role_nowLeadsAbout() })
    else if (role === 'participant')
      showToast({
        kind: 'news',
        title: before === 'viewer' ? texts.role_nowWrites() : texts.role_nowTakesPart(),
      })
  })
}
