// Lowering: the only way from a syntax tree to facts. The AST ends here.
export { lowerModule, type Lowered } from '../lowering/index'
