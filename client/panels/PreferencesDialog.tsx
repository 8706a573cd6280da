import { setPreferences } from '#client/actions'
import { texts } from '#client/texts'
import { Dialog, playBell, Select, Switch } from '#client/ui'
import { type Preferences, showsColorNames, useView } from '#client/view'
import { useOverlay } from './overlays/useOverlay.ts'
import styles from './PreferencesDialog.module.css'
import { usePanelParts } from './panelParts.ts'

/** What a person sets for themselves in this browser: what is read out of others' changes, whether letters are keys, whether colours are words. */
export function PreferencesDialog() {
  const { context } = usePanelParts()
  const { close } = useOverlay()
  const announce = useView(({ preferences }) => preferences?.announce ?? 'all')
  const singleKeys = useView(({ preferences }) => preferences?.singleKeys ?? true)
  const colorNames = useView(showsColorNames)
  const options: { id: Preferences['announce']; label: string }[] = [
    { id: 'all', label: texts.preferences_announceAll() },
    { id: 'mine', label: texts.preferences_announceMine() },
    { id: 'none', label: texts.preferences_announceNone() },
  ]
  return (
    <Dialog title={texts.preferences_title()} isOpen onClose={close}>
      <div className={styles.fields}>
        <div className={styles.field}>
          <Select
            label={texts.preferences_announce()}
            placeholder=""
            options={options}
            value={announce}
            onChange={(id) => {
              const chosen = options.find((option) => option.id === id)
              if (chosen) setPreferences.run(context, { announce: chosen.id })
            }}
          />
          <p className={styles.hint}>{texts.preferences_announceHint()}</p>
        </div>
        <Switch
          label={texts.preferences_singleKeys()}
          hint={texts.preferences_singleKeysHint()}
          isOn={singleKeys}
          onChange={(isOn) => setPreferences.run(context, { singleKeys: isOn })}
        />
        <Switch
          label={texts.preferences_colorNames()}
          hint={texts.preferences_colorNamesHint()}
          isOn={colorNames}
          onChange={(isOn) => setPreferences.run(context, { colorNames: isOn })}
        />
        <SoundSwitch />
      </div>
    </Dialog>
  )
}

/** Switched on, it is heard once: so one knows it, and the browser lets it sound later. */
function SoundSwitch() {
  const { context } = usePanelParts()
  const isOn = useView(({ preferences }) => preferences?.timerSound ?? false)
  const change = (timerSound: boolean) => {
    setPreferences.run(context, { timerSound })
    if (timerSound) playBell()
  }
  return (
    <Switch
      label={texts.preferences_timerSound()}
      hint={texts.preferences_timerSoundHint()}
      isOn={isOn}
      onChange={change}
    />
  )
}
