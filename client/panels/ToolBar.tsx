import {
  Hand,
  MousePointer2,
  MoveUpRight,
  PenLine,
  Redo2,
  Shapes,
  Smile,
  StickyNote,
  Type,
  Undo2,
} from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import {
  createNote,
  mayUseTool,
  redo,
  setTool,
  takeArrowTool,
  takeHandTool,
  takePenTool,
  takeSelectTool,
  takeShapeTool,
  takeStickerTool,
  takeTextTool,
  undo,
} from '#client/actions'
import { texts } from '#client/texts'
import { classes, IconButton } from '#client/ui'
import { type ToolName, useView } from '#client/view'
import { ActionButton } from './ActionButton.tsx'
import panel from './panel.module.css'
import { usePanelParts } from './panelParts.ts'
import styles from './ToolBar.module.css'
import { useAction } from './useAction.ts'
import { usePress } from './usePress.ts'

/** What is in the hand, and one step back or forth. Arrows move within it. */
export function ToolBar() {
  const role = useView((view) => view.self.role)
  return (
    <Toolbar
      orientation="vertical"
      aria-label={texts.tools_label()}
      className={classes(panel.bar, styles.tools)}
    >
      <ToolButton tool="select" action={takeSelectTool} icon={<MousePointer2 size={20} />} />
      <ToolButton tool="hand" action={takeHandTool} icon={<Hand size={20} />} />
      {role !== 'viewer' && (
        <>
          <NoteToolButton />
          <ToolButton tool="text" action={takeTextTool} icon={<Type size={20} />} />
          <ToolButton tool="shape" action={takeShapeTool} icon={<Shapes size={20} />} />
          <ToolButton tool="arrow" action={takeArrowTool} icon={<MoveUpRight size={20} />} />
          <ToolButton tool="pen" action={takePenTool} icon={<PenLine size={20} />} />
          <ToolButton tool="sticker" action={takeStickerTool} icon={<Smile size={20} />} />
          <span className={classes(panel.ruleAcross, styles.rule)} />
          <ActionButton action={undo} icon={<Undo2 size={20} />} placement="right" />
          <ActionButton action={redo} icon={<Redo2 size={20} />} placement="right" />
        </>
      )}
    </Toolbar>
  )
}

interface ToolButtonProps {
  readonly tool: ToolName
  readonly action: typeof takeSelectTool
  readonly icon: React.ReactNode
}

function ToolButton({ tool, action, icon }: ToolButtonProps) {
  const isOn = useView((view) => view.tool === tool)
  const { keys, isPossible, run, ...names } = useAction(action)
  const label = useToolLabel(names.label, tool)
  return (
    <IconButton
      label={label}
      keys={keys}
      icon={icon}
      isOn={isOn}
      isDisabled={!isPossible}
      placement="right"
      onPress={usePress(() => run())}
    />
  )
}

/** Takes the note tool: the next press on the board puts a note there. */
function NoteToolButton() {
  const isOn = useView((view) => view.tool === 'note')
  const { run } = useAction(setTool)
  const { keys, isPossible } = useAction(createNote)
  return (
    <IconButton
      label={useToolLabel(texts.tools_note(), 'note')}
      keys={keys}
      icon={<StickyNote size={20} />}
      isOn={isOn}
      isDisabled={!isPossible}
      placement="right"
      onPress={usePress(() => run(isOn ? 'select' : 'note'))}
    />
  )
}

/** With the reason, where it is grey because of the step. */
function useToolLabel(name: string, tool: ToolName): string {
  const { context } = usePanelParts()
  const isAllowed = useView(() => mayUseTool(context, tool))
  return isAllowed ? name : texts.tools_notNow({ tool: name })
}
