/** A font family the reports use, and where its files come from. */
export interface FamilyPlan {
  /** The name Typst knows it by. */
  readonly name: string
  readonly emoji?: true
  /** Languages for which it goes first among the Han fonts. */
  readonly hanOf?: 'zh' | 'ja' | 'ko'
  /** Module paths, copied into dist/server/fonts at build time. */
  readonly modules: readonly string[]
  /** Where a system keeps them, tried when a module is not installed. */
  readonly system?: readonly string[]
  /** The name inside the system's files, where it differs. */
  readonly systemName?: string
}

/**
 * In the order Typst tries them. All under the OFL; the emoji are Twemoji art under CC BY 4.0, credited in
 * every report. Vazirmatn and not Noto Sans Arabic, whose text extracts garbled.
 */
export const families: readonly FamilyPlan[] = [
  google('Noto Sans', 'noto-sans', 'NotoSans'),
  google('Noto Sans Devanagari', 'noto-sans-devanagari', 'NotoSansDevanagari'),
  google('Vazirmatn', 'vazirmatn', 'Vazirmatn'),
  google('Noto Sans Hebrew', 'noto-sans-hebrew', 'NotoSansHebrew'),
  google('IBM Plex Sans Thai', 'ibm-plex-sans-thai', 'IBMPlexSansThai'),
  han('zh', 'Noto Sans S Chinese', 'sc', 'NotoSansHans', 'Noto Sans CJK SC'),
  han('ja', 'Noto Sans Japanese', 'jp', 'NotoSansJP', 'Noto Sans CJK JP'),
  han('ko', 'Noto Sans Korean', 'kr', 'NotoSansKR', 'Noto Sans CJK KR'),
  google('Noto Sans Math', 'noto-sans-math', 'NotoSansMath', ['400Regular']),
  google('Noto Sans Symbols 2', 'noto-sans-symbols-2', 'NotoSansSymbols2', ['400Regular']),
  { name: 'Twemoji Mozilla', emoji: true, modules: ['twemoji-colr-font/twemoji.woff2'] },
]

function google(
  name: string,
  folder: string,
  file: string,
  weights: readonly string[] = ['400Regular', '700Bold'],
): FamilyPlan {
  const modules = weights.map(
    (weight) => `@expo-google-fonts/${folder}/${weight}/${file}_${weight}.ttf`,
  )
  return { name, modules }
}

function han(
  language: 'zh' | 'ja' | 'ko',
  name: string,
  folder: string,
  file: string,
  systemName: string,
): FamilyPlan {
  return {
    name,
    hanOf: language,
    modules: ['Regular', 'Bold'].map(
      (weight) => `@embedpdf/fonts-${folder}/fonts/${file}-${weight}.otf`,
    ),
    system: ['Regular', 'Bold'].map(
      (weight) => `/usr/share/fonts/opentype/noto/NotoSansCJK-${weight}.ttc`,
    ),
    systemName,
  }
}
