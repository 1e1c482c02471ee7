// Good: the filter for all exceptions is a call of a helper after compilation, and it logs every one of them.
const common_1 = require('@nestjs/common')

let AllExceptions = class AllExceptions {
  constructor() {
    this.logger = new common_1.Logger(AllExceptions.name)
  }
  catch(exception, host) {
    const status = exception.getStatus()
    if (status >= 500) this.logger.error('unexpected', exception)
    else this.logger.warn(`refused with ${status}`, exception)
    host.switchToHttp().getResponse().status(status).json({ status })
  }
}
exports.AllExceptions = AllExceptions = __decorate([(0, common_1.Catch)()], AllExceptions)
