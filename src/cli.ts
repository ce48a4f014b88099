import { Command, CommanderError, Option } from 'commander'
import { help, helpTitles, wrongLine } from './commands/help.ts'
import type { World } from './commands/world.ts'
import { Refusal } from './finding.ts'
import { text, tongues, type Lang, type Text } from './text.ts'
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
}

/** Runs one command line. 0: clean; 1: findings at or above `--fail-on`; 2: could not run. */
export async function run(process: Process): Promise<number> {
  const lang = language(process)
  const say = (message: Text): void => void process.stderr.write(`${tongues[lang].say(message)}\n`)
  process.stdout.on?.('error', () => undefined)
  let code = 0
  const program = commands(worldOf(process, lang), result => { code = result })
  try {
    await program.parseAsync([...process.argv])
    return code
  } catch (error) {
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
    out: written => void stdout.write(written), err: written => void stderr.write(written),
  }
}

/** Help and version end well; a wrong line is told in the user's tongue. */
function ended(error: CommanderError, say: (message: Text) => void): number {
  if (error.exitCode === 0) return 0
  if (error.code === 'commander.help') return 2
  say(wrongLine(error.code, error.message))
  say(text(() => 'Xem hướng dẫn: cchc --help', () => 'See: cchc --help'))
  return 2
}

type Done = (code: number) => void

function commands(world: World, done: Done): Command {
  const t = tongues[world.lang]
  const program = dressed(new Command('cchc'), world)
    .description(t.say(help.program)).usage(t.say(help.programUsage))
    .version(version, '-V, --version', t.say(help.version))
    .helpCommand('help [command]', t.say(help.helpOf))
  for (const add of [addCheck, addForm, addScore]) program.addCommand(add(world, done))
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

const formatOption = (world: World, formats: readonly string[]): Option =>
  new Option('--format <format>', `${tongues[world.lang].say(help.format)}: ${formats.join(', ')}`).choices([...formats]).default('text')

const failOnOption = (world: World, usual: 'error' | 'warning'): Option =>
  new Option('--fail-on <error|warning>', `${tongues[world.lang].say(help.failOn)} (${usual})`).choices(['error', 'warning']).default(usual)

interface Common { readonly format: 'text' | 'json'; readonly json?: true; readonly failOn: 'error' | 'warning' }

const formatOf = (options: Common): 'text' | 'json' => (options.json === true ? 'json' : options.format)

function addCheck(world: World, done: Done): Command {
  const t = tongues[world.lang]
  return dressed(new Command('check'), world)
    .description(t.say(help.check)).usage(t.say(help.checkUsage))
    .argument('[files...]', t.say(help.checkFiles))
    .addOption(formatOption(world, ['text', 'json'])).option('--json', t.say(help.json)).addOption(failOnOption(world, 'error'))
    .action(async (files: string[], options: Common) => {
      const { check } = await import('./commands/check.ts')
      done(await check({ files, format: formatOf(options), failOn: options.failOn }, world))
    })
}

function addForm(world: World, done: Done): Command {
  const t = tongues[world.lang]
  return dressed(new Command('form'), world)
    .description(t.say(help.form)).usage(t.say(help.formUsage))
    .argument('<criteria>', t.say(help.formCriteria))
    .option('--units <file>', t.say(help.formUnits))
    .option('--out <dir>', t.say(help.formOut), 'phieu')
    .action(async (criteria: string, options: { units?: string; out: string }) => {
      const { form } = await import('./commands/form.ts')
      done(await form({ criteria, ...options }, world))
    })
}

function addScore(world: World, done: Done): Command {
  const t = tongues[world.lang]
  return dressed(new Command('score'), world)
    .description(t.say(help.score)).usage(t.say(help.scoreUsage))
    .argument('[round]', t.say(help.scoreRound))
    .option('--criteria <file>', t.say(help.scoreCriteria))
    .option('--evidence <path...>', t.say(help.scoreEvidence))
    .addOption(new Option('--as <kind>', t.say(help.scoreAs)).choices(['form', 'table']))
    .option('--out <dir>', t.say(help.scoreOut))
    .addOption(formatOption(world, ['text', 'json'])).option('--json', t.say(help.json)).addOption(failOnOption(world, 'error'))
    .action(async (round: string | undefined, options: Common & { criteria?: string; evidence?: string[]; as?: 'form' | 'table'; out?: string }) => {
      const { score } = await import('./commands/score.ts')
      const { criteria, evidence, as, out, failOn } = options
      done(await score({ round, criteria, evidence: evidence ?? [], as, out, failOn, format: formatOf(options) }, world))
    })
}
