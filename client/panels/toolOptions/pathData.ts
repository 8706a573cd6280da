import type { PathStep } from '#shared/scene'

/** A drawing's path as the `d` of an SVG path. */
export function pathData(steps: readonly PathStep[]): string {
  return steps.map(stepData).join(' ')
}

function stepData(step: PathStep): string {
  const at = ({ x, y }: { x: number; y: number }) => `${x.toFixed(2)} ${y.toFixed(2)}`
  switch (step.kind) {
    case 'move':
      return `M${at(step.to)}`
    case 'line':
      return `L${at(step.to)}`
    case 'quad':
      return `Q${at(step.by)} ${at(step.to)}`
    case 'cubic':
      return `C${at(step.by[0])} ${at(step.by[1])} ${at(step.to)}`
    case 'close':
      return 'Z'
  }
}
