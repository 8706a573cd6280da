/** Two soft strokes, a third apart. Hz, and s from the first. */
const strokes = [
  { hertz: 659, atS: 0 },
  { hertz: 523, atS: 0.35 },
]
const fadesInS = 1.2
const loudest = 0.25

/** Plays a short, soft bell. A browser that plays nothing before somebody has pressed anything stays silent. */
export function playBell(): void {
  if (!('AudioContext' in globalThis)) return
  const audio = new AudioContext()
  for (const { hertz, atS } of strokes) strike(audio, hertz, audio.currentTime + atS)
  setTimeout(() => void audio.close(), 2500)
}

function strike(audio: AudioContext, hertz: number, atS: number): void {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0, atS)
  volume.gain.linearRampToValueAtTime(loudest, atS + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, atS + fadesInS)
  tone.connect(volume).connect(audio.destination)
  tone.start(atS)
  tone.stop(atS + fadesInS)
}
