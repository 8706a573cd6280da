import { lazyPart } from '#client/ui'
import { type ToolName, useView } from '#client/view'

const ToolOptions = lazyPart(async () => (await import('./ToolOptions.tsx')).ToolOptions)

const toolsWithOptions: readonly ToolName[] = ['shape', 'arrow', 'pen', 'sticker', 'text']

/** Where the options of the tool in the hand come, for a tool that has some. */
export function ToolOptionsPlace() {
  const hasOptions = useView(({ tool }) => toolsWithOptions.includes(tool))
  return hasOptions ? <ToolOptions /> : null
}
