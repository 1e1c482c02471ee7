// A program that lints texts nested 100,000 deep, one after the other, with the ESLint that its argument names.
import { DEEP_TEXTS } from '../../engine/test/deep-nesting'
import { ESLINTS } from './eslint-versions'

/** One file for each of the two parsers. */
export const DEEP_PATHS = ['app.js', 'app.ts'] as const

async function main(name: string | undefined): Promise<void> {
  const eslint = ESLINTS.find((each) => each.name === name)
  for (const [what, text] of Object.entries(DEEP_TEXTS)) {
    for (const filePath of DEEP_PATHS) {
      const result = await eslint?.lint(text.replace(/(.{120})/g, '$1\n'), { filePath })
      const isFine = result?.messages.every(({ ruleId }) => ruleId === null)
      process.stdout.write(`${what}, ${filePath}: ${isFine === true ? 'fine' : JSON.stringify(result?.messages)}\n`)
    }
  }
}

if (require.main === module) void main(process.argv[2])
