// `npm run tidy`: checks the invariants that a type checker cannot see, and prints each place where one is broken.
import { REPOSITORY } from '../repository'
import { INVARIANTS } from './all-invariants'
import { checkInvariants, readExceptions } from './invariant'
import { readSourceTree } from './source-tree'

function main(): void {
  const problems = checkInvariants(readSourceTree(REPOSITORY), INVARIANTS, readExceptions(REPOSITORY))
  for (const { path, line, invariant, message } of problems)
    process.stdout.write(`${path}:${line}  ${invariant}  ${message}\n`)
  process.stdout.write(`tidy: ${INVARIANTS.length} invariants, ${problems.length} problems\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

main()
