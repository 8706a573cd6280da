import {
  type Action,
  type ActionContext,
  allActions,
  openPalette,
  recolorItems,
  zoomToZone,
} from '#client/actions'
import { labels, texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import { noteColors } from '#shared/board'
import type { Zone } from '#shared/protocol'
import { useExportEntries } from '../ExportMenu.tsx'
import { keyText } from '../keyText.ts'
import { usePanelParts } from '../panelParts.ts'
import type { SidePanelName } from '../SidePanel.tsx'
import type { Findable } from './matchCommands.ts'

/** One line of the command palette. */
export interface Command extends Findable {
  readonly id: string
  readonly keys?: string | undefined
  /** Why it cannot be done now; undefined if it can. */
  readonly whyNot?: string | undefined
  readonly run: () => void
}

/** Everything one can do now or could do at another time: actions, colours, panels, exports, appearance. What is possible comes first. */
export function useCommands(onOpenPanel: (name: SidePanelName) => void): Command[] {
  const { context, themeEntries } = usePanelParts()
  const exports = useExportEntries()
  const maySeeVersions = useView(
    ({ self, session }) => session !== undefined && mayDo(self.role, 'seeSnapshots', session).ok,
  )
  const zones = useView(({ session }) => session?.zones)
  const panels = {
    agenda: texts.agenda_title(),
    people: texts.people_title(),
    rounds: texts.round_title(),
    ...(maySeeVersions ? { versions: texts.version_title() } : {}),
  }
  const commands = [
    ...allActions
      .filter((action) => action !== openPalette)
      .map((action) => ofAction(action, context)),
    ...colorCommands(context),
    ...zoneCommands(zones, context),
    ...Object.entries(panels).map(([name, panel]) => ({
      id: `panel-${name}`,
      label: texts.palette_panel({ panel }),
      run: () => onOpenPanel(name as SidePanelName),
    })),
    ...exports.entries.map((entry) =>
      ofEntry(entry, texts.palette_export({ format: entry.label })),
    ),
    ...themeEntries.map((entry) => ofEntry(entry, texts.palette_theme({ theme: entry.label }))),
  ]
  return [...commands.filter(isPossible), ...commands.filter((command) => !isPossible(command))]
}

function isPossible(command: Command): boolean {
  return command.whyNot === undefined
}

function ofAction(action: Action, context: ActionContext): Command {
  const key = action.keys?.[0]
  return {
    id: action.name,
    label: action.label(),
    keys: key === undefined ? undefined : keyText(key),
    whyNot: reasonOf(action, context),
    run: () => action.run(context),
  }
}

function reasonOf<Args>(action: Action<Args>, context: ActionContext): string | undefined {
  if (action.isPossible(context)) return undefined
  return action.whyNot?.(context) ?? texts.whyNot_notNow()
}

function colorCommands(context: ActionContext): Command[] {
  return noteColors.map((color) => ({
    id: `color-${color}`,
    label: texts.palette_color({ color: labels.noteColor[color]() }),
    words: recolorItems.label(),
    whyNot: reasonOf(recolorItems, context),
    run: () => recolorItems.run(context, color),
  }))
}

function zoneCommands(zones: readonly Zone[] = [], context: ActionContext): Command[] {
  return zones.map(({ id, title, prompt }) => ({
    id: `zone-${id}`,
    label: texts.palette_zone({ zone: title }),
    words: `${zoomToZone.label()} ${prompt}`,
    run: () => zoomToZone.run(context, id),
  }))
}

function ofEntry({ id, isDisabled, onSelect, detail }: MenuEntry, label: string): Command {
  return {
    id: `entry-${id}`,
    label,
    ...(detail === undefined ? {} : { words: detail }),
    whyNot: isDisabled === true ? texts.whyNot_notNow() : undefined,
    run: () => onSelect?.(),
  }
}
