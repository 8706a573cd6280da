/** What the contract promises automation inside the page ("In the page"). */
interface AccordInPage {
  readonly ready: Promise<void>
  items(): {
    id: string
    kind: string
    text: string
    color: string
    cluster?: string
    tags?: Record<string, unknown>
    reactions?: Record<string, unknown>
    box: { x: number; y: number; w: number; h: number }
  }[]
  people(): {
    name: string
    role: string
    pointer: { x: number; y: number } | undefined
    selection: string[]
  }[]
  camera(): { x: number; y: number; zoom: number }
  setCamera(camera: { x: number; y: number; zoom: number }): void
  fit(): void
  screenPointOf(itemId: string): { x: number; y: number } | undefined
  saved(): 'saved' | 'saving' | 'offline' | 'refused'
}

interface Window {
  readonly accord: AccordInPage
}
