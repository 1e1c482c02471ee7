// Good: the guard logs before it refuses; a function of the same name that gets something else is none.
const common_1 = require('@nestjs/common')

let AdminGuard = class AdminGuard {
  constructor() {
    this.logger = new common_1.Logger(AdminGuard.name)
  }
  canActivate(context) {
    const request = context.switchToHttp().getRequest()
    if (request.user.role !== 'admin') {
      this.logger.warn(`denied to ${request.user.id}`)
      return false
    }
    return true
  }
}
exports.AdminGuard = AdminGuard = __decorate([(0, common_1.Injectable)()], AdminGuard)

exports.route = { canActivate: (context) => context.isOpen === true }
