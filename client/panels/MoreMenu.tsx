import {
  Accessibility,
  History,
  ImagePlus,
  Keyboard,
  ListOrdered,
  MessageSquare,
  Search,
  Table,
  Target,
  TextSearch,
  UserPen,
  Vote,
} from 'lucide-react'
import {
  addImages,
  openPalette,
  openPreferences,
  openSearch,
  openShortcuts,
  toggleAuthors,
} from '#client/actions'
import { texts } from '#client/texts'
import { MenuBeside, type MenuEntry, type OpenMenu } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import { useLeadingEntries } from './leading/useLeadingEntries.tsx'
import { menuGroups } from './menuGroups.ts'
import { usePanelParts } from './panelParts.ts'
import type { SidePanelName } from './SidePanel.tsx'
import { useAction } from './useAction.ts'
import { useIsNarrow } from './useIsNarrow.ts'

interface MoreMenuProps {
  readonly menu: OpenMenu
  /** On a phone the ways to take the result away stand here. */
  readonly exports: readonly MenuEntry[]
  readonly onOpen: (name: SidePanelName) => void
}

/** What is needed now and then: who wrote what, earlier versions, the appearance; on a phone also agenda, votes, leading and export, which have no button there. */
export function MoreMenu({ menu, exports, onOpen }: MoreMenuProps) {
  const { themeEntries } = usePanelParts()
  const isNarrow = useIsNarrow()
  const leading = useLeadingEntries()
  const agenda: MenuEntry = {
    id: 'agenda',
    label: texts.agenda_title(),
    icon: <ListOrdered size={18} aria-hidden />,
    onSelect: () => onOpen('agenda'),
  }
  // What a session needs first; what one sets once, last.
  const entries = menuGroups(
    isNarrow ? [agenda, roundsEntry(onOpen), strategyEntry(onOpen)] : [],
    isNarrow ? leading : [],
    [...useAuthorsEntry(), commentsEntry(onOpen), ...useVersionsEntry(onOpen)],
    useFileEntries(),
    useFindEntries(),
    isNarrow ? exports : [],
    [...usePreferencesEntry(), ...themeEntries],
  )
  return <MenuBeside {...menu} entries={entries} />
}

function usePreferencesEntry(): MenuEntry[] {
  const { context } = usePanelParts()
  return [
    {
      id: openPreferences.name,
      label: openPreferences.label(),
      icon: <Accessibility size={18} aria-hidden />,
      onSelect: () => openPreferences.run(context),
    },
  ]
}

/** The way to everything else, for who does not know its key. */
function useFindEntries(): MenuEntry[] {
  const { context } = usePanelParts()
  const [palette, shortcuts] = [useAction(openPalette), useAction(openShortcuts)]
  const search = useAction(openSearch)
  return [
    {
      id: openSearch.name,
      label: search.label,
      keys: search.keys,
      icon: <TextSearch size={18} aria-hidden />,
      onSelect: () => openSearch.run(context),
    },
    {
      id: openPalette.name,
      label: palette.label,
      keys: palette.keys,
      icon: <Search size={18} aria-hidden />,
      onSelect: () => openPalette.run(context),
    },
    {
      id: openShortcuts.name,
      label: shortcuts.label,
      keys: shortcuts.keys,
      icon: <Keyboard size={18} aria-hidden />,
      onSelect: () => openShortcuts.run(context),
    },
  ]
}

function useFileEntries(): MenuEntry[] {
  const { addPicture, addTable } = usePanelParts()
  const { isPossible } = useAction(addImages)
  if (!isPossible) return []
  return [
    {
      id: 'picture',
      label: texts.picture_add(),
      icon: <ImagePlus size={18} aria-hidden />,
      onSelect: addPicture,
    },
    {
      id: 'table',
      label: texts.table_add(),
      icon: <Table size={18} aria-hidden />,
      onSelect: addTable,
    },
  ]
}

function useAuthorsEntry(): MenuEntry[] {
  const { context } = usePanelParts()
  const isOn = useView((view) => view.showsAuthors ?? false)
  return [
    {
      id: toggleAuthors.name,
      label: isOn ? texts.authors_hide() : texts.authors_show(),
      detail: texts.authors_detail(),
      icon: <UserPen size={18} aria-hidden />,
      onSelect: () => toggleAuthors.run(context),
    },
  ]
}

function commentsEntry(onOpen: (name: SidePanelName) => void): MenuEntry {
  return {
    id: 'comments',
    label: texts.comments_title(),
    icon: <MessageSquare size={18} aria-hidden />,
    onSelect: () => onOpen('comments'),
  }
}

function roundsEntry(onOpen: (name: SidePanelName) => void): MenuEntry {
  return {
    id: 'rounds',
    label: texts.round_title(),
    icon: <Vote size={18} aria-hidden />,
    onSelect: () => onOpen('rounds'),
  }
}

function strategyEntry(onOpen: (name: SidePanelName) => void): MenuEntry {
  return {
    id: 'strategy',
    label: texts.strategy_title(),
    icon: <Target size={18} aria-hidden />,
    onSelect: () => onOpen('strategy'),
  }
}

function useVersionsEntry(onOpen: (name: SidePanelName) => void): MenuEntry[] {
  const maySee = useView(
    ({ self, session }) => session !== undefined && mayDo(self.role, 'seeSnapshots', session).ok,
  )
  if (!maySee) return []
  return [
    {
      id: 'versions',
      label: texts.version_title(),
      detail: texts.version_titleDetail(),
      icon: <History size={18} aria-hidden />,
      onSelect: () => onOpen('versions'),
    },
  ]
}
