// A child of the benchmark: lints one file in an editor's way, as it is and after an edit, and prints the seconds of both.
const { readFileSync } = require('node:fs')
const { resolve } = require('node:path')

const [, , eslint, config, file] = process.argv

async function main() {
  const { ESLint } = require(eslint)
  const filePath = resolve(file)
  const text = readFileSync(filePath, 'utf8')
  const linter = new ESLint({ overrideConfigFile: config, allowInlineConfig: false })
  const times = []
  for (const each of [text, `${text}\nexport const edited = true\n`]) {
    const start = performance.now()
    const [result] = await linter.lintText(each, { filePath })
    if (!result || result.fatalErrorCount > 0) throw new Error(`${file} was not linted`)
    times.push((performance.now() - start) / 1000)
  }
  process.stdout.write(JSON.stringify({ cold: times[0], warm: times[1] }))
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
