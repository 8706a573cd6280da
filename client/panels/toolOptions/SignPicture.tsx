import type { StickerSign } from '#shared/board'
import { type ColorName, signs } from '#shared/scene'
import { pathData } from './pathData.ts'

/** A sticker's sign as a picture in a button, drawn from the same figure as on the board. */
export function SignPicture({
  sign,
  size = 26,
}: {
  readonly sign: StickerSign
  readonly size?: number
}) {
  return (
    <svg width={size} height={size} viewBox="2 2 96 96" aria-hidden>
      {signs[sign].map((part, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sign never change
          key={index}
          d={pathData(part.steps)}
          fill={part.fill === undefined ? 'none' : cssOf(part.fill)}
          stroke={part.line === undefined ? 'none' : cssOf(part.line.color)}
          strokeWidth={part.line?.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}

/** In a button the ground is the button's. */
function cssOf(color: ColorName): string {
  return color === 'board' ? 'var(--surface)' : `var(--${color})`
}
