import { labels, texts } from '#client/texts'
import type { ToolKind } from '#shared/protocol'

export function toolName(kind: ToolKind): string {
  return kind === 'cluster' ? texts.tools_cluster() : labels.itemKind[kind]()
}

/** What participants may add, as one line. */
export function toolsWords(tools: readonly ToolKind[]): string {
  if (tools.length === 0) return texts.tools_nothing()
  return texts.tools_only({ kinds: tools.map(toolName).join(', ') })
}
