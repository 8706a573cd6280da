import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'
import type { WordList } from './wordList.ts'

/** The list of languages: a new one is a file beside this one and a line here. */
export const wordLists: readonly WordList[] = [english, german, french, spanish]
