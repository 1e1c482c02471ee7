// A step of the build: `for (const x of array)` becomes a loop that counts, and `const [a, b] = array` reads by index. Sources stay as
// they are written. Until a function is optimised V8 makes an object for each step of an iterator: a sixth of all that the command
// line allocated, and most functions run too seldom in one run to be optimised. See docs/performance.md.
import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PACKAGES = ['analysis', 'models', 'rules', 'engine', 'eslint-plugin', 'cli', 'language-server']

/**
 * Plugin for esbuild that rewrites the packages' own sources. The program of the type checker is made once for all bundles of a
 * process.
 * @returns {import('esbuild').Plugin}
 */
export function countedLoops() {
  const own = new RegExp(`[\\\\/]packages[\\\\/](?:${PACKAGES.join('|')})[\\\\/]src[\\\\/].*\\.ts$`)
  return {
    name: 'counted-loops',
    setup(build) {
      build.onLoad({ filter: own }, ({ path }) => {
        const program = packagesProgram()
        const source = program.getSourceFile(path.split(sep).join('/'))
        return { loader: 'ts', contents: source ? rewriteLoops(program, source) : readFileSync(path, 'utf8') }
      })
    },
  }
}

/** @type {ts.Program | undefined} */
let known

/** @returns {ts.Program} The packages' sources with their types. */
function packagesProgram() {
  if (known) return known
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), ts.sys.readFile)
  const own = { composite: false, declaration: false, declarationMap: false, noEmit: true, types: ['node'] }
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...own }, ROOT)
  const files = PACKAGES.flatMap((name) => {
    const folder = join(ROOT, 'packages', name, 'src')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.filter((file) => /(?<!\.d)\.ts$/.test(file)).map((file) => join(folder, file))
  })
  return (known = ts.createProgram(files, options))
}

/**
 * The text of a file with its loops over arrays counted, and its array patterns read by index. What the type checker does not know to
 * be an array (maps, sets, generators, texts) stays as it is. Both forms ask for the length before each step, so that an
 * array may grow under either.
 * @param {ts.Program} program
 * @param {ts.SourceFile} source
 * @returns {string}
 */
export function rewriteLoops(program, source) {
  const { transformed } = ts.transform(source, [(context) => (file) => new Rewriter(program, context).rewrite(file)])
  const [rewritten] = transformed
  return ts.createPrinter().printFile(/** @type {ts.SourceFile} */ (rewritten))
}

const { factory } = ts

class Rewriter {
  #names = 0
  #checker
  #context

  /** @param {ts.Program} program @param {ts.TransformationContext} context */
  constructor(program, context) {
    this.#checker = program.getTypeChecker()
    this.#context = context
  }

  /** @type {<T extends ts.Node>(node: T) => T} */
  rewrite = (node) => /** @type {any} */ (ts.visitNode(node, this.#visit))

  /** @type {(node: ts.Node) => ts.VisitResult<ts.Node>} */
  #visit = (node) => {
    if (ts.isForOfStatement(node) && this.#isCountable(node)) return this.#counted(node)
    if (ts.isVariableStatement(node)) return this.#indexed(node)
    return ts.visitEachChild(node, this.#visit, this.#context)
  }

  /** @param {ts.ForOfStatement} loop */
  #isCountable({ initializer, expression, awaitModifier }) {
    return !awaitModifier && ts.isVariableDeclarationList(initializer) && this.#isArray(this.#typeOf(expression))
  }

  /** @param {ts.ForOfStatement} loop @returns {ts.Statement} */
  #counted(loop) {
    const list = /** @type {ts.VariableDeclarationList} */ (loop.initializer)
    const [declared] = list.declarations
    const [at, array] = [this.#name('at'), this.#name('array')]
    const element = factory.createElementAccessExpression(array, at)
    const elementType = this.#checker.getIndexTypeOfType(this.#typeOf(loop.expression), ts.IndexKind.Number)
    const first = this.#declared(/** @type {ts.VariableDeclaration} */ (declared).name, element, elementType)
    const body = this.rewrite(loop.statement)
    return factory.createForStatement(
      factory.createVariableDeclarationList(
        [
          factory.createVariableDeclaration(at, undefined, undefined, factory.createNumericLiteral(0)),
          factory.createVariableDeclaration(array, undefined, undefined, this.rewrite(loop.expression)),
        ],
        ts.NodeFlags.Let,
      ),
      factory.createLessThan(at, factory.createPropertyAccessExpression(array, 'length')),
      factory.createPostfixIncrement(at),
      factory.createBlock([
        factory.createVariableStatement(undefined, factory.createVariableDeclarationList(first, list.flags)),
        ...(ts.isBlock(body) ? body.statements : [body]),
      ]),
    )
  }

  /** @param {ts.VariableStatement} statement @returns {ts.VariableStatement} */
  #indexed(statement) {
    const { declarations, flags } = statement.declarationList
    const all = declarations.flatMap((each) =>
      each.initializer && ts.isArrayBindingPattern(each.name) && this.#isArray(this.#typeOf(each.initializer))
        ? this.#declared(each.name, this.rewrite(each.initializer), this.#typeOf(each.initializer))
        : [this.rewrite(each)],
    )
    return factory.updateVariableStatement(
      statement,
      statement.modifiers,
      factory.createVariableDeclarationList(all, flags),
    )
  }

  /**
   * Declarations that bind `value`: with a pattern for an array, one for each of its names.
   * @param {ts.BindingName} name @param {ts.Expression} value @param {ts.Type | undefined} type
   * @returns {ts.VariableDeclaration[]}
   */
  #declared(name, value, type) {
    if (!ts.isArrayBindingPattern(name) || !type || !this.#isArray(type))
      return [factory.createVariableDeclaration(this.rewrite(name), undefined, undefined, value)]
    const array = this.#name('array')
    const elements = name.elements.flatMap((element, index) => {
      if (ts.isOmittedExpression(element)) return []
      const bound = this.rewrite(element.name)
      return [factory.createVariableDeclaration(bound, undefined, undefined, this.#read(array, element, index))]
    })
    return [factory.createVariableDeclaration(array, undefined, undefined, value), ...elements]
  }

  /** @param {ts.Identifier} array @param {ts.BindingElement} element @param {number} index @returns {ts.Expression} */
  #read(array, { dotDotDotToken, initializer }, index) {
    const at = factory.createElementAccessExpression(array, index)
    if (dotDotDotToken) {
      const slice = factory.createPropertyAccessExpression(array, 'slice')
      return factory.createCallExpression(slice, undefined, [factory.createNumericLiteral(index)])
    }
    if (!initializer) return at
    const isMissing = factory.createStrictEquality(at, factory.createVoidZero())
    return factory.createConditionalExpression(isMissing, undefined, this.rewrite(initializer), undefined, at)
  }

  /** @param {ts.Node} node */
  #typeOf(node) {
    return this.#checker.getTypeAtLocation(node)
  }

  /** @param {ts.Type} type @returns {boolean} */
  #isArray(type) {
    if (type.isUnion()) return type.types.every((each) => this.#isArray(each))
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type)
  }

  /** @param {string} word A name that no source has. */
  #name(word) {
    return factory.createIdentifier(`$${word}${this.#names++}`)
  }
}
