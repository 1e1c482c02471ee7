// Bugsnag: breadcrumbs go out with the next error.
import Bugsnag from '@bugsnag/js'

export function login(name: string, password: string) {
  Bugsnag.leaveBreadcrumb('login', { name, password }) //! no-sensitive-data-in-logs(reaches)
}
