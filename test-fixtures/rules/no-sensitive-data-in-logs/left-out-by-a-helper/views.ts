interface Account {
  user: string
  password: string
}

export const starred = (account: Account) => ({ ...account, password: '***' })
export const shortened = ({ password, ...rest }: Account) => rest
export const dated = (account: Account) => ({ ...account, at: new Date() })
export const assigned = (account: Account) => Object.assign({}, account, { password: '' })
