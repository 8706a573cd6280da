import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import { type Guardrail, guardrailForms } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { AddButton } from './AddButton.tsx'
import { formNames } from './lineWords.ts'
import { Section } from './Section.tsx'
import { Slot } from './Slot.tsx'
import styles from './Strategy.module.css'
import { useAgreed } from './useAgreed.ts'

/** Rules everybody can decide by, in three forms. */
export function GuardrailsSection({ guardrails }: { readonly guardrails: readonly Guardrail[] }) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  return (
    <Section
      title={texts.strategy_guardrails()}
      lead={texts.strategy_guardrailsLead()}
      agreed={useAgreed(guardrails)}
      count={guardrails.length}
    >
      <Slot kind="guardrail" lines={guardrails} empty={texts.strategy_noGuardrails()}>
        {isPossible && (
          <div className={styles.forms}>
            {guardrailForms.map((form) => (
              <AddButton
                key={form}
                label={formNames[form]()}
                onPress={() => addLine.run(context, { kind: 'guardrail', fields: { form } })}
              />
            ))}
          </div>
        )}
      </Slot>
    </Section>
  )
}
