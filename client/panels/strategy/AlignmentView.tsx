import { useMemo } from 'react'
import { texts } from '#client/texts'
import { alignmentOf, functionPairsOf, layersOf } from '#shared/strategy'
import { BelievedAndMeasured } from '../alignment/BelievedAndMeasured.tsx'
import { FunctionPairs } from '../alignment/FunctionPairs.tsx'
import { LayersAndConflicts } from '../alignment/LayersAndConflicts.tsx'
import { Contradictions } from './Contradictions.tsx'
import { Part } from './Part.tsx'
import styles from './Strategy.module.css'
import { useStrategyInput } from './useStrategyInput.ts'

/** How far people agree, as pictures: what they believe and what was measured, how functions see each other, what reaches the middle. */
export function AlignmentView() {
  const input = useStrategyInput()
  const pictures = useMemo(
    () =>
      input && {
        alignment: alignmentOf(input),
        pairs: functionPairsOf(input),
        layers: layersOf(input),
      },
    [input],
  )
  if (pictures === undefined) return null
  return (
    <Part title={texts.strategy_alignmentTab()} lead={texts.strategy_alignmentLead()}>
      <div className={styles.all}>
        <BelievedAndMeasured alignment={pictures.alignment} />
        <FunctionPairs pairs={pictures.pairs} />
        <LayersAndConflicts picture={pictures.layers} />
        <Contradictions />
      </div>
    </Part>
  )
}
