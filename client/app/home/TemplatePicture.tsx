import { boxAround, expandBox } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import { zoneColors } from '../colors.ts'
import styles from './TemplatePicture.module.css'

interface TemplatePictureProps {
  readonly zones: readonly Zone[]
}

/** The template's own layout, zone by zone, so the picture cannot differ from the board it starts. */
export function TemplatePicture({ zones }: TemplatePictureProps) {
  const around = boxAround(zones)
  if (around === undefined) return <EmptyPicture />
  const frame = expandBox(around, around.w * 0.02)
  // Detail is sized by the whole picture, as all pictures are shown equally large.
  const unit = Math.max(frame.w / 320, frame.h / 180)
  return (
    <svg
      aria-hidden="true"
      className={styles.picture}
      viewBox={`${frame.x} ${frame.y} ${frame.w} ${frame.h}`}
    >
      {zones.map((zone) => (
        <ZonePicture key={zone.id} zone={zone} unit={unit} />
      ))}
    </svg>
  )
}

interface ZonePictureProps {
  readonly zone: Zone
  readonly unit: number
}

/** A zone as its tint with two lines for title and prompt, as long as their words are. */
function ZonePicture({ zone, unit }: ZonePictureProps) {
  const margin = 5 * unit
  const room = zone.w - 2 * margin
  const isRoomy = zone.h > 24 * unit
  return (
    <g style={zoneColors(zone.color)}>
      <rect
        x={zone.x}
        y={zone.y}
        width={zone.w}
        height={zone.h}
        rx={4 * unit}
        className={styles.zone}
      />
      {line(zone.x + margin, zone.y + margin, lineLength(zone.title, room, unit), 3.4 * unit)}
      {isRoomy &&
        line(
          zone.x + margin,
          zone.y + 2.3 * margin,
          lineLength(zone.prompt, room, unit),
          1.8 * unit,
        )}
    </g>
  )
}

function line(x: number, y: number, w: number, h: number) {
  return <rect x={x} y={y} width={w} height={h} rx={h / 2} className={styles.line} />
}

function lineLength(words: string, room: number, unit: number): number {
  return Math.max(0, Math.min(room, words.length * 1.6 * unit))
}

/** A board without zones: an empty sheet. */
function EmptyPicture() {
  return (
    <svg aria-hidden="true" className={styles.picture} viewBox="0 0 320 180">
      <rect x="4" y="4" width="312" height="172" rx="8" className={styles.empty} />
      <path d="M160 74v32M144 90h32" className={styles.plus} />
    </svg>
  )
}
