import { Command, CommanderError, Option } from 'commander'
import { help, helpTitles, wrongLine } from './commands/help.ts'
import type { CommandLine, Given } from './commands/lines/line.ts'
import { progressOn } from './commands/progress.ts'
import { commandLines } from './commands/table.ts'
import { threadsIn, wrongVariables } from './commands/variables.ts'
import type { World } from './commands/world.ts'
import { Refusal } from './finding.ts'
import { harmless } from './report/harmless.ts'
import { joined, text, tongues, type Lang, type Text } from './text.ts'
import { version } from './version.ts'

interface Stream {
  readonly columns?: number
  readonly isTTY?: boolean
  write(text: string): unknown
  on?(event: 'error', listener: () => void): unknown
}

/** The part of `process` that the program sees. */
export interface Process {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Stream
  readonly stderr: Stream
  cwd(): string
  once?(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
}

/** Runs one command line. 0: clean; 1: findings at or above `--fail-on`; 2: could not run. */
export async function run(process: Process): Promise<number> {
  const lang = language(process)
  const say = (message: Text): void => void process.stderr.write(`${tongues[lang].say(message)}\n`)
  process.stdout.on?.('error', () => undefined)
  let code = 0
  const world = worldOf(process, lang)
  for (const told of wrongVariables(process.env)) world.err(`${tongues[lang].say(told)}\n`)
  const program = commands(new Set(process.argv), world, result => { code = result })
  try {
    await program.parseAsync([...process.argv])
    return code
  } catch (error) {
    world.progress?.('done')
    if (error instanceof CommanderError) return ended(error, say)
    if (!(error instanceof Refusal)) throw error
    say(error.text)
    return 2
  }
}

/** `--lang` wherever it stands, else CCHC_LANG, else Vietnamese: needed before the line is parsed, for help and faults. */
function language(process: Process): Lang {
  const args = process.argv.slice(2)
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const given = at < 0 ? undefined : args[at]?.split('=')[1] ?? args[at + 1]
  return (given ?? process.env['CCHC_LANG']) === 'en' ? 'en' : 'vi'
}

function worldOf(process: Process, lang: Lang): World {
  const { stdout, stderr, env } = process
  const plain = process.argv.includes('--no-color') || (env['NO_COLOR'] ?? '') !== '' || stdout.isTTY !== true
  return {
    cwd: process.cwd(), lang, colour: !plain, columns: Number(env['COLUMNS']) || stdout.columns || 100,
    get today() { return today(env) },
    ...((env['GITHUB_STEP_SUMMARY'] ?? '') === '' ? {} : { summaryFile: env['GITHUB_STEP_SUMMARY'] ?? '' }),
    threads: threadsIn(env),
    ...(stderr.isTTY === true ? { progress: progressOn(written => void stderr.write(written), stderr.columns ?? 80, lang, () => Date.now()) } : {}),
    ended: () => new Promise(resolve => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once?.(signal, resolve) }),
    out: written => void stdout.write(harmless(written)), err: written => void stderr.write(harmless(written)),
  }
}

/** The day on which the program runs, where it runs; SOURCE_DATE_EPOCH (seconds) overrules it, so that a run can be repeated. */
function today(env: Process['env']): string {
  const seconds = Number(env['SOURCE_DATE_EPOCH'] ?? Number.NaN)
  const now = Number.isNaN(seconds) ? new Date(Date.now()) : new Date(seconds * 1000)
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

/** Help and version end well; a wrong line is told in the user's tongue. */
function ended(error: CommanderError, say: (message: Text) => void): number {
  if (error.exitCode === 0) return 0
  if (error.code === 'commander.help') return 2
  say(joined([wrongLine(error.code, error.message), text(() => 'Xem hướng dẫn: cchc --help', () => 'See: cchc --help')], ' '))
  return 2
}

type Done = (code: number) => void

/** The whole program; of a command that the line does not name, only what the list of commands says of it. */
function commands(named: ReadonlySet<string>, world: World, done: Done): Command {
  const t = tongues[world.lang]
  const program = dressed(new Command('cchc'), world)
    .description(t.say(help.program)).usage(t.say(help.programUsage))
    .version(version, '-V, --version', t.say(help.version))
    .helpCommand('help [command]', t.say(help.helpOf))
  for (const line of commandLines) program.addCommand(named.has(line.name) ? commandOf(line, world, done) : new Command(line.name).description(t.say(line.says)))
  return program
}

/** Language, colours, help and faults, the same for every command. */
function dressed(command: Command, world: World): Command {
  const t = tongues[world.lang]
  return command
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.err, outputError: () => undefined, getOutHelpWidth: () => world.columns, getErrHelpWidth: () => world.columns })
    .configureHelp({ styleTitle: title => (world.lang === 'vi' ? helpTitles[title] ?? title : title), optionDescription: option => option.description, subcommandTerm: command => command.name() })
    .addOption(new Option('--lang <vi|en>', t.say(help.lang)).choices(['vi', 'en']))
    .option('--no-color', t.say(help.noColor))
    .helpOption('-h, --help', t.say(help.help))
    .showSuggestionAfterError(true)
}

/** A command made of its description. */
function commandOf(line: CommandLine, world: World, done: Done): Command {
  const t = tongues[world.lang]
  const command = dressed(new Command(line.name), world).description(t.say(line.says)).usage(t.say(line.usage))
  for (const { name, says } of line.args) command.argument(name, t.say(says))
  for (const { flags, says, choices, usual } of line.options) {
    const option = new Option(flags, t.say(says))
    if (choices !== undefined) option.choices([...choices])
    command.addOption(usual === undefined ? option : option.default(usual))
  }
  return command.action(async () => {
    const given: Given = { args: command.processedArgs as Given['args'], options: command.opts() }
    done(await line.run(given, world))
  })
}
