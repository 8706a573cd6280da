import { create } from 'qrcode'
import { useMemo } from 'react'
import styles from './QrCode.module.css'
import { qrPath } from './qrPath.ts'

interface QrCodeProps {
  readonly text: string
  /** What it leads to, for who cannot see it. */
  readonly label: string
}

/** Quiet zone a reader needs around the code, in modules (ISO/IEC 18004). */
const quiet = 4

/** A QR code as one vector path, dark on white in every theme, since many readers fail on the reverse. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = useMemo(() => create(text, { errorCorrectionLevel: 'M' }), [text])
  const size = modules.size + 2 * quiet
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
      className={styles.code}
      shapeRendering="crispEdges"
    >
      <path d={qrPath(modules.size, (row, column) => modules.get(row, column) === 1)} />
    </svg>
  )
}
