import type { Entry } from '../browserMemory.ts'
interface BoardPageProps { readonly entry: Entry; readonly onSessionLost: () => void }
export function BoardPage({ entry }: BoardPageProps) { return <p>{entry.title}</p> }
