import { readSettings, settingsGuide } from '../settings.ts'

const commands: Readonly<Record<string, () => number>> = { config: showConfig }

const [name = ''] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
process.exitCode = command ? command() : showUsage()

/** Every setting with its meaning, and whether what is set now is right. */
function showConfig(): number {
  for (const { name, meaning, unit, standard } of settingsGuide) {
    console.log(`${name}${standard === '' ? '' : ` (${standard})`}\n  ${meaning}\n  ${unit}`)
  }
  const settings = readSettings()
  if (settings.ok) {
    console.log(`\nThe settings are right:\n${JSON.stringify(settings.value, null, 2)}`)
    return 0
  }
  console.error(`\nMend these settings:\n${settings.detail}`)
  return 1
}

function showUsage(): number {
  console.error(`Usage: npm run accord -- COMMAND\nCommands: ${Object.keys(commands).join(', ')}`)
  return 2
}
