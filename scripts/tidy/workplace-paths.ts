// No file names a place of one developer's machine.
import type { Invariant } from './invariant'

/** Home folders, and the folders of build machines. */
const PLACES = [
  String.raw`/home/(?!node\b|runner\b)[a-z][\w-]*/`,
  String.raw`/Users/[\w.-]+/`,
  String.raw`[A-Z]:\\Users\\`,
  String.raw`/root/`,
  String.raw`/tmp/[\w.-]*\d{3,}`,
]

const PLACE = new RegExp(`(?<![\\w.$})-])(?:${PLACES.join('|')})`, 'g')

/** Texts contain no path of a developer's machine. */
export const noWorkplacePaths: Invariant = {
  name: 'no-workplace-paths',
  check: (tree) =>
    tree.files
      .filter(
        (file) => !file.path.startsWith('scripts/tidy/workplace-paths.') && !file.path.startsWith('test-fixtures/'),
      )
      .flatMap((file) =>
        [...file.text.matchAll(PLACE)].map((match) => ({
          path: file.path,
          line: file.text.slice(0, match.index).split('\n').length,
          what: match[0],
          message: `'${match[0]}' is a path of one machine: use a path relative to the repository.`,
        })),
      ),
}
