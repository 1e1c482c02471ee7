// What `logwright init` says of a project after its first check: the loggers in use, how much is found, how to begin.
import type { ResolvedConfig } from '@logwright/engine'
import type { CheckedFile } from '../check-run'
import { plural } from '../formats/pretty'
import { countRun } from '../run-result'
import { printable } from '../terminal'
import { command } from './next-steps'
import type { ProjectSurvey } from './project-survey'

/** Which loggers the dependencies hold, and what is known of them. */
export function describeLoggers({ loggers }: ProjectSurvey, config: Pick<ResolvedConfig, 'models'>): string {
  const named = new Set(config.models.flatMap((model) => model.package ?? []))
  const list = (title: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${title} ${names.join(', ')}`]
  const guessed = loggers.guessed.filter((name) => !named.has(name))
  const parts = [
    ...list('known by models:', loggers.known),
    ...list(
      'named in the configuration:',
      loggers.guessed.filter((name) => named.has(name)),
    ),
    ...list('by the name perhaps, and unknown (what logs goes under `loggers`):', guessed),
  ]
  if (parts.length === 0)
    return 'Loggers: none among the dependencies. console counts, and functions of the project that log.\n'
  return `Loggers, ${printable(parts.join('; '))}.\n`
}

/** How much is found. `offered` is the file that a baseline could go to, or null where one is there. */
export function describeFindings(
  checked: readonly CheckedFile[],
  survey: ProjectSurvey,
  offered: string | null,
): string {
  if (checked.length === 0) return 'No JavaScript or TypeScript files are here yet.\n'
  const { errors, warnings, userErrors } = countRun(checked, [])
  const unread = userErrors > 0 ? ` ${plural(userErrors, 'problem')} with the input.` : ''
  const files = plural(checked.length, 'file')
  const total = errors + warnings
  if (total === 0) return `No findings in ${files}.${unread}\n`
  const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`
  const read = `${plural(total, 'finding')} in ${files}: ${counts}.${unread} Read them:\n  ${command(survey, 'check')}\n`
  if (offered === null) return read
  const offer = command(survey, `check --baseline ${offered} --update-baseline`)
  return `${read}Too many for now? Record them, and only new ones fail:\n  ${offer}\n`
}
