import type {
  ImageInstruction,
  Instruction,
  Palette,
  PathInstruction,
  PathStep,
  RectInstruction,
  ShadowInstruction,
  TextInstruction,
} from '#shared/scene'
import { fontFamily, fontWeights } from '../fontFamily.ts'
import type { ImageCache } from './imageCache.ts'

/** A 2D context with the colours to draw in. `zoom` is CSS px per board unit and decides how much detail is worth drawing. */
export interface Brush {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  readonly zoom: number
  /** Where pictures come from; without it their place is shown. */
  readonly images?: Pick<ImageCache, 'get'> | undefined
}

/** Smaller text is drawn as bars; half of that not at all. CSS px. */
const smallestTextPx = 4
/** Smaller corners are square and shadows unseen. CSS px. */
const smallestRadiusPx = 1.2

const smallestLinePx = 0.75

/** Characters beyond Latin, Greek and Cyrillic. */
const unmeasured = /[\u0530-\u1dff\u20c0-\uffff]/

/** Draws instructions in board units; the context's transform brings them to pixels. */
export function paintScene(brush: Brush, scene: readonly Instruction[]): void {
  for (const instruction of scene) {
    if (instruction.kind === 'rect') paintRect(brush, instruction)
    else if (instruction.kind === 'path') paintPath(brush, instruction)
    else if (instruction.kind === 'text') paintText(brush, instruction)
    else if (instruction.kind === 'image') paintImage(brush, instruction)
    else paintShadow(brush, instruction)
  }
}

function paintImage(
  { context, palette, images }: Brush,
  { asset, box, instead }: ImageInstruction,
): void {
  const source = images?.get(asset, box.w * context.getTransform().a)
  if (source) {
    context.imageSmoothingQuality = 'high'
    context.drawImage(source, box.x, box.y, box.w, box.h)
    return
  }
  context.fillStyle = palette[instead]
  context.fillRect(box.x, box.y, box.w, box.h)
}

function paintPath(
  { context, palette, zoom }: Brush,
  { steps, fill, line }: PathInstruction,
): void {
  context.beginPath()
  for (const step of steps) takeStep(context, step)
  if (fill !== undefined) {
    context.fillStyle = palette[fill]
    context.fill()
  }
  if (line === undefined) return
  context.strokeStyle = palette[line.color]
  // From far away a line is thin but does not vanish.
  context.lineWidth = Math.max(line.width, smallestLinePx / zoom)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke()
}

function takeStep(context: CanvasRenderingContext2D, step: PathStep): void {
  if (step.kind === 'close') context.closePath()
  else if (step.kind === 'move') context.moveTo(step.to.x, step.to.y)
  else if (step.kind === 'line') context.lineTo(step.to.x, step.to.y)
  else if (step.kind === 'quad')
    context.quadraticCurveTo(step.by.x, step.by.y, step.to.x, step.to.y)
  else {
    const [first, second] = step.by
    context.bezierCurveTo(first.x, first.y, second.x, second.y, step.to.x, step.to.y)
  }
}

function paintShadow({ context, palette, zoom }: Brush, { box, radius }: ShadowInstruction): void {
  if (radius * zoom < smallestRadiusPx || palette.shadow.endsWith('00')) return
  context.fillStyle = palette.shadow
  context.beginPath()
  context.roundRect(box.x, box.y, box.w, box.h, radius)
  context.fill()
}

function paintRect(
  { context, palette, zoom }: Brush,
  { box, radius, fill, edge }: RectInstruction,
): void {
  context.fillStyle = palette[fill]
  if (radius * zoom < smallestRadiusPx) {
    context.fillRect(box.x, box.y, box.w, box.h)
    return
  }
  context.beginPath()
  context.roundRect(box.x, box.y, box.w, box.h, radius)
  context.fill()
  if (!edge) return
  // At least one CSS px, and inside of the box: a neighbour's redraw must not cut it off.
  const width = Math.max(edge.width, 1 / zoom)
  context.strokeStyle = palette[edge.color]
  context.lineWidth = width
  context.beginPath()
  context.roundRect(
    box.x + width / 2,
    box.y + width / 2,
    box.w - width,
    box.h - width,
    Math.max(0, radius - width / 2),
  )
  context.stroke()
}

function paintText({ context, palette, zoom }: Brush, line: TextInstruction): void {
  const sizePx = line.size * zoom
  if (sizePx < smallestTextPx / 2) return
  context.fillStyle = palette[line.color]
  if (sizePx < smallestTextPx) {
    paintBar(context, line)
    return
  }
  const font = `${fontWeights[line.weight]} ${line.size}px ${fontFamily}`
  // Setting a font parses it, even the same one; most lines have the font of the line before.
  if (lastFont.get(context) !== font) {
    context.font = font
    lastFont.set(context, font)
  }
  context.direction = line.direction
  context.textAlign = line.align
  // Only other scripts come from fonts nobody measured; keeping a line narrow means measuring it again.
  if (unmeasured.test(line.text)) context.fillText(line.text, line.x, line.y, line.room)
  else context.fillText(line.text, line.x, line.y)
}

/** Which font a context was last given. A context whose size changes forgets its font: call `forgetFont`. */
const lastFont = new WeakMap<CanvasRenderingContext2D, string>()

/** To be called when a context has lost its state (its canvas was resized or its state restored). */
export function forgetFont(context: CanvasRenderingContext2D): void {
  lastFont.delete(context)
}

function paintBar(context: CanvasRenderingContext2D, line: TextInstruction): void {
  const before = line.align === 'center' ? 0.5 : line.direction === 'rtl' ? 1 : 0
  context.globalAlpha = 0.45
  context.fillRect(
    line.x - before * line.width,
    line.y - 0.52 * line.size,
    line.width,
    0.44 * line.size,
  )
  context.globalAlpha = 1
}
