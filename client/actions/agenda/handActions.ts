import { texts } from '#client/texts'
import type { ToolKind } from '#shared/protocol'
import { commandAction } from '../commandAction.ts'

/** Nobody writes (true), or everybody goes on (false). */
export const sendSetPaused = commandAction<boolean>({
  name: 'sendSetPaused',
  label: () => texts.action_setPaused(),
  act: 'setPaused',
  command: (paused) => ({ type: 'setPaused', paused }),
})

/** Everybody sees what I see (true), or looks where they like again. */
export const sendSetLead = commandAction<boolean>({
  name: 'sendSetLead',
  label: () => texts.action_setLead(),
  act: 'setLead',
  command: (leads) => ({ type: 'setLead', leads }),
})

/** Dims everything outside a zone (its id) for all; undefined: nothing is dimmed. */
export const sendSetSpotlight = commandAction<string | undefined>({
  name: 'sendSetSpotlight',
  label: () => texts.action_setSpotlight(),
  act: 'setSpotlight',
  command: (zone) => ({ type: 'setSpotlight', ...(zone === undefined ? {} : { zone }) }),
})

/** Hides a zone from all but facilitators until its step, or shows it now. */
export const sendSetZoneHidden = commandAction<{ readonly zone: string; readonly hidden: boolean }>(
  {
    name: 'sendSetZoneHidden',
    label: () => texts.action_setZoneHidden(),
    act: 'setZoneHidden',
    command: (change) => ({ type: 'setZoneHidden', ...change }),
  },
)

/** What participants may add until the next step; undefined: everything. */
export const sendSetTools = commandAction<readonly ToolKind[] | undefined>({
  name: 'sendSetTools',
  label: () => texts.action_setTools(),
  act: 'setTools',
  command: (tools) => ({ type: 'setTools', ...(tools ? { tools: [...tools] } : {}) }),
})

export const sendCelebrate = commandAction<void>({
  name: 'sendCelebrate',
  label: () => texts.action_celebrate(),
  act: 'celebrate',
  command: () => ({ type: 'celebrate' }),
})
