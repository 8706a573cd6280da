import { useMemo } from 'react'
import { commitText, createNextNote, editText } from '#client/actions'
import type { BoardCanvasProps } from '#client/canvas'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { limits } from '#shared/protocol'
import type { OpenBoard } from './openBoard.ts'

/** What typing on the canvas means for the board. */
export function useCanvasEvents(board: OpenBoard): Omit<BoardCanvasProps, 'theme'> {
  return useMemo(() => {
    const { context, view } = board
    return {
      onElement: board.setCanvas,
      onPainted: board.painted,
      loadImage: board.pictures.load,
      onEditText: (id, text, before) => editText.run(context, { id, text, before }),
      onEditEnd: (how) => {
        const { editing } = view.getState()
        if (editing === undefined) return
        commitText.run(context, { id: editing })
        if (how === 'next') createNextNote.run(context, editing)
      },
      onTextCut: (count) =>
        showToast({
          kind: 'wrong',
          title: texts.board_textCut({ count }),
          detail: texts.board_textCutNext({ limit: limits.itemTextCharacters }),
        }),
    }
  }, [board])
}
