import { addLine } from '#client/actions'
import { texts } from '#client/texts'
import { type Guardrail, guardrailForms } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { AddMenu } from './AddButton.tsx'
import { formNames } from './lineWords.ts'
import { Section } from './Section.tsx'
import { Slot } from './Slot.tsx'
import { useAgreed } from './useAgreed.ts'

/** Rules everybody can decide by, in three forms. */
export function GuardrailsSection({ guardrails }: { readonly guardrails: readonly Guardrail[] }) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(addLine)
  const entries = guardrailForms.map((form) => ({
    id: form,
    label: formNames[form](),
    onSelect: () => addLine.run(context, { kind: 'guardrail', fields: { form } }),
  }))
  return (
    <Section
      title={texts.strategy_guardrails()}
      lead={texts.strategy_guardrailsLead()}
      agreed={useAgreed(guardrails)}
      count={guardrails.length}
    >
      <Slot kind="guardrail" lines={guardrails} empty={texts.strategy_noGuardrails()}>
        {isPossible && <AddMenu label={texts.strategy_addGuardrail()} entries={entries} />}
      </Slot>
    </Section>
  )
}
