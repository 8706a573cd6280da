import { sendSetOthersMayEdit } from '#client/actions'
import { texts } from '#client/texts'
import { Switch, showToast } from '#client/ui'
import { useView } from '#client/view'
import styles from './EditRules.module.css'
import { OnSiteSettings } from './leading/OnSiteSettings.tsx'
import { ToolsChoice } from './leading/ToolsChoice.tsx'
import { usePanelParts } from './panelParts.ts'

/** Whose notes participants may change: a switch for facilitators, a sentence for the participants themselves. */
export function EditRules() {
  const { context } = usePanelParts()
  const role = useView((view) => view.self.role)
  const rule = useView((view) => view.session?.othersMayEdit)
  if (rule === undefined || role === 'viewer') return null
  if (role === 'participant')
    return (
      <p className={styles.words}>{rule ? texts.rules_openForMe() : texts.rules_closedForMe()}</p>
    )
  const change = async (othersMayEdit: boolean) => {
    const answer = await sendSetOthersMayEdit.run(context, othersMayEdit)
    if (answer.ok) return
    const detail = answer.problem?.detail ?? texts.panel_unreachable()
    showToast({ kind: 'wrong', title: texts.rules_failed(), detail })
  }
  return (
    <section className={styles.rules}>
      <Switch
        label={texts.rules_othersMayEdit()}
        hint={rule ? texts.rules_openLead() : texts.rules_closedLead()}
        isOn={rule}
        onChange={change}
      />
      <ToolsChoice />
      <OnSiteSettings />
    </section>
  )
}
