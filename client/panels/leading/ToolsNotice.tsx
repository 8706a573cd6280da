import { Ban } from 'lucide-react'
import { sendSetTools } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import notices from '../BoardNotices.module.css'
import { useCommand } from '../useCommand.ts'
import { toolsWords } from './toolNames.ts'

/** Why some tools are grey: what participants may add now. */
export function ToolsNotice() {
  const tools = useView((view) => view.session?.tools)
  const role = useView((view) => view.self.role)
  const setTools = useCommand(sendSetTools)
  if (tools === undefined || role === 'viewer') return null
  return (
    <div role="status" className={classes(notices.notice, notices.calm)}>
      <Ban size={18} aria-hidden />
      <span className={notices.words}>
        {role === 'facilitator' ? texts.tools_lead({ rule: toolsWords(tools) }) : toolsWords(tools)}
      </span>
      {role === 'facilitator' && (
        <Button size="small" onPress={() => setTools(undefined)}>
          {texts.tools_allowAll()}
        </Button>
      )}
    </div>
  )
}
