export interface Row {
  id: string
  passwordHash: string
}
