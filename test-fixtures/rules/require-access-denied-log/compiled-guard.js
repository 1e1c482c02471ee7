// A guard of Nest after compilation: no annotation says what its parameter is, what is read from it does.
const common_1 = require('@nestjs/common')

let AdminGuard = class AdminGuard {
  canActivate(context) {
    const request = context.switchToHttp().getRequest()
    return request.user.role === 'admin' //! require-access-denied-log(denied)
  }
}
exports.AdminGuard = AdminGuard = __decorate([(0, common_1.Injectable)()], AdminGuard)
