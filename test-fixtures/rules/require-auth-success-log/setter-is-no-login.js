// Good: a setter notes who it is; who calls it has logged the login.
export class Connection {
  setUser(user) {
    this.session.user = user
  }
}
