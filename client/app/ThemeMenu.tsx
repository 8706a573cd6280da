import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { texts } from '#client/texts'
import { IconMenu, type MenuEntry } from '#client/ui'
import type { ThemeChoice } from './theme.ts'
import { useTheme } from './useTheme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast }

/** Light, dark, high contrast, or as the computer has it. */
export function ThemeMenu() {
  const { choice } = useTheme()
  const Icon = icons[choice]
  return (
    <IconMenu label={texts.theme_label()} icon={<Icon size={20} />} entries={useThemeEntries()} />
  )
}

/** The same choices as menu entries, for a menu that holds more. */
export function useThemeEntries(): MenuEntry[] {
  const { choice, choose } = useTheme()
  const labels: Record<ThemeChoice, string> = {
    system: texts.theme_system(),
    light: texts.theme_light(),
    dark: texts.theme_dark(),
    contrast: texts.theme_contrast(),
  }
  return (Object.keys(labels) as ThemeChoice[]).map((id) => {
    const Icon = icons[id]
    return {
      id,
      label: labels[id],
      icon: <Icon size={18} aria-hidden />,
      isOn: id === choice,
      startsGroup: id === 'system',
      onSelect: () => choose(id),
    }
  })
}
