// Which function lowers which node type.
import { lowerAssignment, lowerUpdate } from './assignments'
import { lowerBlockStatement } from './blocks'
import { lowerConditional, lowerLogical } from './branching'
import { lowerChainLink, lowerNew, lowerOptionalChain } from './chains'
import { lowerClassDeclaration, lowerClassExpression } from './classes'
import { lowerEnum, lowerNamespace } from './declarations'
import { lowerFunctionBody } from './function-body'
import type { ExpressionHandler, StatementHandler, Tables } from './function-builder'
import { lowerArrow, lowerFunctionExpression } from './functions'
import { lowerFunctionStatement } from './hoisting'
import { lowerBreak, lowerContinue, lowerReturn, lowerThrow } from './jumps'
import { lowerJsxElement, lowerJsxEmpty } from './jsx'
import { lowerArray, lowerLiteral, lowerObject } from './literals'
import { lowerDoWhile, lowerFor, lowerForEach, lowerWhile } from './loops'
import {
  lowerExportAll,
  lowerExportAssignment,
  lowerExportDefault,
  lowerExportNamed,
  lowerImportEquals,
} from './modules'
import {
  lowerAmbient,
  lowerAwait,
  lowerBinary,
  lowerDynamicImport,
  lowerIdentifier,
  lowerPrivateName,
  lowerSequence,
  lowerUnary,
} from './operators'
import { lowerInterface, lowerTypeAlias } from './shapes'
import { lowerExpressionStatement, lowerIf, lowerLabeled, lowerNothing, lowerVariables, lowerWith } from './statements'
import { lowerSwitch } from './switch'
import { lowerTemplate } from './texts'
import { lowerTry } from './try'

const EXPRESSIONS: Readonly<Record<string, ExpressionHandler>> = {
  ArrayExpression: lowerArray,
  ArrowFunctionExpression: lowerArrow,
  AssignmentExpression: lowerAssignment,
  AwaitExpression: lowerAwait,
  BinaryExpression: lowerBinary,
  CallExpression: lowerChainLink,
  ChainExpression: lowerOptionalChain,
  ClassExpression: lowerClassExpression,
  ConditionalExpression: lowerConditional,
  FunctionExpression: lowerFunctionExpression,
  Identifier: lowerIdentifier,
  ImportExpression: lowerDynamicImport,
  JSXElement: lowerJsxElement,
  JSXEmptyExpression: lowerJsxEmpty,
  JSXFragment: lowerJsxElement,
  Literal: lowerLiteral,
  LogicalExpression: lowerLogical,
  MemberExpression: lowerChainLink,
  MetaProperty: lowerAmbient,
  NewExpression: lowerNew,
  ObjectExpression: lowerObject,
  PrivateIdentifier: lowerPrivateName,
  SequenceExpression: lowerSequence,
  Super: lowerAmbient,
  TaggedTemplateExpression: lowerChainLink,
  TemplateLiteral: lowerTemplate,
  ThisExpression: lowerAmbient,
  UnaryExpression: lowerUnary,
  UpdateExpression: lowerUpdate,
  YieldExpression: lowerAwait,
}

const STATEMENTS: Readonly<Record<string, StatementHandler>> = {
  BlockStatement: lowerBlockStatement,
  BreakStatement: lowerBreak,
  ClassDeclaration: lowerClassDeclaration,
  ContinueStatement: lowerContinue,
  DebuggerStatement: lowerNothing,
  DoWhileStatement: lowerDoWhile,
  EmptyStatement: lowerNothing,
  ExportAllDeclaration: lowerExportAll,
  ExportDefaultDeclaration: lowerExportDefault,
  ExportNamedDeclaration: lowerExportNamed,
  ExpressionStatement: lowerExpressionStatement,
  ForInStatement: lowerForEach,
  ForOfStatement: lowerForEach,
  ForStatement: lowerFor,
  FunctionDeclaration: lowerFunctionStatement,
  IfStatement: lowerIf,
  ImportDeclaration: lowerNothing,
  LabeledStatement: lowerLabeled,
  ReturnStatement: lowerReturn,
  SwitchStatement: lowerSwitch,
  ThrowStatement: lowerThrow,
  TryStatement: lowerTry,
  TSDeclareFunction: lowerNothing,
  TSEnumDeclaration: lowerEnum,
  TSExportAssignment: lowerExportAssignment,
  TSGlobalDeclaration: lowerNamespace,
  TSImportEqualsDeclaration: lowerImportEquals,
  TSInterfaceDeclaration: lowerInterface,
  TSModuleDeclaration: lowerNamespace,
  TSNamespaceExportDeclaration: lowerNothing,
  TSTypeAliasDeclaration: lowerTypeAlias,
  VariableDeclaration: lowerVariables,
  WhileStatement: lowerWhile,
  WithStatement: lowerWith,
}

/** The tables of this lowering. */
export const TABLES: Tables = {
  expressions: new Map(Object.entries(EXPRESSIONS)),
  statements: new Map(Object.entries(STATEMENTS)),
  functionBody: lowerFunctionBody,
}
