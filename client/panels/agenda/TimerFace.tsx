import { texts } from '#client/texts'
import { classes } from '#client/ui'
import type { Timer } from '#shared/protocol'
import { timeLeft } from '#shared/session'
import styles from './StepBar.module.css'
import { timerText } from './timeText.ts'
import { useServerNow } from './useServerNow.ts'

/** Seen to change every second; looked at oftener, so that two people see it change together. */
const lookEveryMs = 250
const lastMinuteMs = 60_000

/** What the timer has left. The voice tells the moments that matter, so nothing is read out every second. */
export function TimerFace({ timer }: { readonly timer: Timer }) {
  const leftMs = timeLeft(timer, useServerNow(lookEveryMs))
  const isPaused = 'leftMs' in timer
  const isLast = !isPaused && leftMs <= lastMinuteMs
  return (
    <span className={classes(styles.timer, isLast && styles.last)}>
      <span role="timer" aria-label={texts.step_left()} aria-live="off">
        {timerText(leftMs)}
      </span>
      {isPaused && <span className={styles.state}>{texts.step_paused()}</span>}
      {leftMs === 0 && <span className={styles.state}>{texts.step_over()}</span>}
    </span>
  )
}
