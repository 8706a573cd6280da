import { sendSetTools } from '#client/actions'
import { texts } from '#client/texts'
import { Select } from '#client/ui'
import { useView } from '#client/view'
import type { ToolKind } from '#shared/protocol'
import { useCommand } from '../useCommand.ts'
import { toolsWords } from './toolNames.ts'

const choices: Readonly<Record<string, readonly ToolKind[] | undefined>> = {
  all: undefined,
  notes: ['note'],
  grouping: ['note', 'cluster'],
  nothing: [],
}

/** What participants may add until the next step: the usual choices, and the one a step has made. */
export function ToolsChoice() {
  const tools = useView((view) => view.session?.tools)
  const setTools = useCommand(sendSetTools)
  const known = Object.entries(choices).find(([, kinds]) => kinds?.join() === tools?.join())
  const words = (kinds: readonly ToolKind[] | undefined) =>
    kinds === undefined ? texts.tools_everything() : toolsWords(kinds)
  const options = Object.entries(choices).map(([id, kinds]) => ({ id, label: words(kinds) }))
  return (
    <Select
      label={texts.tools_mayAdd()}
      placeholder=""
      value={known?.[0] ?? 'own'}
      options={known ? options : [...options, { id: 'own', label: words(tools) }]}
      onChange={(id) => id !== 'own' && void setTools(choices[id])}
    />
  )
}
