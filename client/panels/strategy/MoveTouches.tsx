import { texts } from '#client/texts'
import { useView } from '#client/view'
import { buildingBlocks, businessModels, type Move, stages } from '#shared/board'
import { blockNames, modelNames, stageNames } from './lineWords.ts'
import { Marks } from './Marks.tsx'
import type { LineFieldsHand } from './useLineFields.ts'

interface MoveTouchesProps {
  readonly move: Move
  readonly hand: LineFieldsHand
}

const none: readonly string[] = []

/** The functions, stages, building blocks and models a move touches. */
export function MoveTouches({ move, hand }: MoveTouchesProps) {
  const known = useView(({ session }) => session?.functions ?? none)
  // One the workshop does not have any more is still named here.
  const functions = [...new Set([...known, ...Object.keys(move.functions)])]
  const isReadOnly = hand.isFrozen
  return (
    <>
      {functions.length > 0 && (
        <Marks
          field="functions"
          label={texts.move_functions()}
          options={functions.map((id) => ({ id, label: id }))}
          marks={move.functions}
          isReadOnly={isReadOnly}
          onMark={(name, isIn) => hand.mark('functions', name, isIn)}
        />
      )}
      <Marks
        field="stages"
        label={texts.move_stages()}
        options={stages.map((id) => ({ id, label: stageNames[id]() }))}
        marks={move.stages}
        isReadOnly={isReadOnly}
        onMark={(name, isIn) => hand.mark('stages', name, isIn)}
      />
      <Marks
        field="blocks"
        label={texts.move_blocks()}
        options={buildingBlocks.map((id) => ({ id, label: blockNames[id]() }))}
        marks={move.blocks}
        isReadOnly={isReadOnly}
        onMark={(name, isIn) => hand.mark('blocks', name, isIn)}
      />
      <Marks
        field="models"
        label={texts.move_models()}
        options={businessModels.map((id) => ({ id, label: modelNames[id]() }))}
        marks={move.models}
        isReadOnly={isReadOnly}
        onMark={(name, isIn) => hand.mark('models', name, isIn)}
      />
    </>
  )
}
