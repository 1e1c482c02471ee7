#!/usr/bin/env node
// Good: what a command writes to its output is what it was asked for. What it logs is another thing.
const { api } = require('./api')

async function main() {
  for (const { id, token } of await api.listTokens()) {
    process.stdout.write(`${id}\t${token}\n`)
    console.error('listed', token)
    //                      ^^^^^ error: no-sensitive-data-in-logs(reaches)
  }
}
main()
