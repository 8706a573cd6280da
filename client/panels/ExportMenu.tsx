import { Download, FileJson, FileText, LayoutTemplate } from 'lucide-react'
import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, Menu, type MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { usePanelParts } from './panelParts.ts'

/** Take the result away. */
export function ExportMenu() {
  const { entries, isPending } = useExportEntries()
  return (
    <Menu label={texts.export_label()} entries={entries}>
      <Button look="plain" icon={<Download size={18} aria-hidden />} isPending={isPending}>
        {texts.export_label()}
      </Button>
    </Menu>
  )
}

/** The formats as menu entries, for a menu that holds more; one download at a time. */
export function useExportEntries(): { entries: MenuEntry[]; isPending: boolean } {
  const { download, downloadTemplate } = usePanelParts()
  const leads = useView(({ self }) => self.role === 'facilitator')
  const [isPending, setIsPending] = useState(false)
  const start = (make: () => Promise<void>) => async () => {
    setIsPending(true)
    await make()
    setIsPending(false)
  }
  const entries = [
    {
      id: 'pdf',
      label: texts.export_pdf(),
      detail: texts.export_pdfDetail(),
      icon: <FileText size={18} aria-hidden />,
      isDisabled: isPending,
      onSelect: start(() => download('pdf')),
    },
    {
      id: 'json',
      label: texts.export_json(),
      detail: texts.export_jsonDetail(),
      icon: <FileJson size={18} aria-hidden />,
      isDisabled: isPending,
      onSelect: start(() => download('json')),
    },
  ]
  const template: MenuEntry = {
    id: 'template',
    label: texts.template_save(),
    detail: texts.template_saveDetail(),
    icon: <LayoutTemplate size={18} aria-hidden />,
    isDisabled: isPending,
    onSelect: start(downloadTemplate),
  }
  return { entries: leads ? [...entries, template] : entries, isPending }
}
