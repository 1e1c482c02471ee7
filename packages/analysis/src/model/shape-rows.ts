// Rows about the fields of records: what schemas, tables, entities and queries say of them, and where projects declare them.
import type { RowRoot } from './rows'

/**
 * Something that makes a schema or a record of known fields, hides a field, or a generic type that stands for another. On a
 * call the row is about its result, on a decorator about the field, on a type about what its arguments say.
 */
export interface ShapeRow extends RowRoot {
  /**
   * `schema`: describes records (a validator, a table, a model, a repository). `record`, `list`: such a record, several. `element`: one of the list
   * at `from`. `field`: a decorated field. `check`: the call only says whether what is at `value` is as described.
   * `argument`: what the call gives the function at `to`, checked before that.
   */
  readonly makes: 'schema' | 'record' | 'list' | 'element' | 'field' | 'check' | 'argument'
  /** For `argument`: the parameter that is given it, `Argument[1].Parameter[0]`. */
  readonly to?: string
  /** Position of an object whose properties are the fields. */
  readonly fields?: string
  /** Position of the schema of the elements: the result describes lists. */
  readonly items?: string
  /** Inside `fields`: the property that holds a field's type when the field is an object (`type` of `{ type: String }`). */
  readonly typeKey?: string
  /** Positions of schemas, classes or records whose fields it has too. */
  readonly from?: readonly string[]
  /** Positions of alternatives: it is as one of them says. */
  readonly either?: readonly string[]
  /** Positions of steps of which each may replace what the steps before describe: the last one that is known counts. */
  readonly last?: readonly string[]
  /** The type argument that it is about. */
  readonly typeArgument?: number
  /** Positions of the names that are taken out: object keys, an array, texts. */
  readonly omit?: readonly string[]
  /** Positions of the only names that are left. */
  readonly pick?: readonly string[]
  /** Positions of names with a sign: `-password`, `{ password: 0 }`, `name email`, `+password` for one that is hidden otherwise. */
  readonly project?: readonly string[]
  /** Positions of names of fields that are absent otherwise. */
  readonly include?: readonly string[]
  /** The plain type of what is described. `fixed`: one of a few values that the program knows. `identifier`: a text of letters, digits and `-`. */
  readonly type?: 'string' | 'number' | 'boolean' | 'Date' | 'fixed' | 'identifier' | 'unknown'
  /** The result holds it in this member. */
  readonly under?: string
  /** Of the field, or of all that is described. `loaded`: the field is absent from what a database gives. `json`: absent from JSON text. `plain`: left out by the library's serializer. `nothing`: shown although its class hides its fields. */
  readonly hides?: 'loaded' | 'json' | 'plain' | 'nothing'
  /** The result lacks fields that are hidden so; `unnamed`: those that the schema does not name. */
  readonly drops?: 'plain' | 'json' | 'unnamed'
  /** What is described keeps fields that the schema does not name. */
  readonly open?: boolean
  /** Whether records show their fields where they become a text; what an earlier row says of them counts. */
  readonly inText?: boolean
  /** Functions that make what JSON text holds of a record: fields that they take out are hidden there. */
  readonly json?: readonly string[]
  /** The call changes its receiver: what that describes is from then on what the row says. */
  readonly changes?: boolean
  /** The record's name is that of the receiver's last member, capitalised, in this package (`prisma.user`). */
  readonly named?: 'Receiver'
  /** The call checks the value at run time and fails when it is otherwise. */
  readonly validates?: boolean
  /** Positions of functions and patterns that what is described has to pass. */
  readonly tests?: readonly string[]
  /** Position of the value that the call checks. */
  readonly value?: string
  /** For `check`: when the value is as described. */
  readonly holds?: 'true-branch' | 'on-return'
  /** The member of the result that is set, and true, when the value is as described. */
  readonly passes?: string
  /** The member of the result that is set when it is not. Without `passes` the result holds the value all the same. */
  readonly fails?: string
}

/** Files of the project in which the records of a library are declared. The first place that exists counts, from a module's directory upward. */
export interface DeclaredIn {
  /** Member of `package.json` that names the file or the folder: `prisma.schema`. */
  readonly manifest?: string
  /** Files and folders, relative to a directory with or above the module. */
  readonly files: readonly string[]
}
