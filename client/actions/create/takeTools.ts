import { texts } from '#client/texts'
import type { ToolName } from '#client/view'
import type { Action } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { kindOfTool } from '../mayAddKinds.ts'
import { isOpenStep, whyPrivate } from '../privacy.ts'
import { setTool } from '../setTool.ts'

/** Takes a tool that makes something, or puts it down again. */
function takeTool(
  tool: ToolName,
  name: string,
  label: () => string,
  keys: string[],
  more: Pick<Parameters<typeof boardAction>[0], 'isPossible' | 'whyNot'> = {},
): Action {
  return boardAction({
    name,
    label,
    keys,
    ...more,
    adds: () => [kindOfTool[tool] ?? ''],
    run: (context) => {
      const isHeld = context.view.getState().tool === tool
      setTool.run(context, isHeld ? 'select' : tool)
    },
  })
}

/** The next press writes. */
export const takeTextTool = takeTool('text', 'takeTextTool', () => texts.tools_text(), ['T'])
/** The next drag or press draws a shape. */
export const takeShapeTool = takeTool('shape', 'takeShapeTool', () => texts.tools_shape(), [
  'S',
  'R',
])
/** The next drag, or two presses, draw an arrow. */
export const takeArrowTool = takeTool(
  'arrow',
  'takeArrowTool',
  () => texts.tools_arrow(),
  ['A', 'L'],
  { isPossible: isOpenStep, whyNot: whyPrivate },
)
/** Every drag draws by hand. */
export const takePenTool = takeTool('pen', 'takePenTool', () => texts.tools_pen(), ['P'])
/** Every press puts a sticker. */
export const takeStickerTool = takeTool('sticker', 'takeStickerTool', () => texts.tools_sticker(), [
  'E',
])
