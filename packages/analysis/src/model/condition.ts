// What a model row asks of the values of a call.

/**
 * What a value must be: this constant; a text of which a constant piece matches a case-insensitive regular expression; anything at
 * all; an object that is made in this file (`new Error('no')`, `{ code: 16 }`); an error, caught or made.
 */
export type Condition =
  | string
  | number
  | boolean
  | null
  | { readonly matches: string }
  | { readonly given: boolean }
  | { readonly made: true }
  | { readonly error: true }
