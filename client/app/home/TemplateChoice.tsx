import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { type Template, templates } from '#shared/templates'
import styles from './TemplateChoice.module.css'
import { TemplatePicture } from './TemplatePicture.tsx'

interface TemplateChoiceProps {
  readonly value: string
  readonly onChange: (id: string) => void
}

/** The templates as pictures, one of them chosen; arrows move between them. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  return (
    <RadioGroup value={value} onChange={onChange} name="template" className={classes(styles.group)}>
      <Label className={classes(styles.title)}>{texts.home_chooseTemplate()}</Label>
      <div className={styles.grid}>
        {templates.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </div>
    </RadioGroup>
  )
}

function TemplateCard({ template }: { readonly template: Template }) {
  return (
    <Radio
      value={template.id}
      className={classes(styles.card)}
      {...(template.zones.length === 0 ? { 'data-blank': true } : {})}
    >
      <span className={styles.picture}>
        <TemplatePicture zones={template.zones} />
        <span className={styles.tick}>
          <Check size={16} strokeWidth={3} aria-hidden />
        </span>
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{template.title}</span>
        <span className={styles.summary}>{template.summary}</span>
        <span className={styles.facts}>{factsOf(template)}</span>
      </span>
    </Radio>
  )
}

/** How much there is and how long it takes, from the template's own data. */
function factsOf({ zones, steps }: Template): string {
  if (zones.length === 0) return texts.home_noZones()
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const hours = Math.round((minutes / 60) * 2) / 2
  const length =
    minutes === 0
      ? []
      : [minutes < 90 ? texts.home_minutes({ minutes }) : texts.home_hours({ hours })]
  return [texts.home_zones({ count: zones.length }), ...length].join(' · ')
}
