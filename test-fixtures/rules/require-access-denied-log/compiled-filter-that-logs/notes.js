const common_1 = require('@nestjs/common')

exports.rename = function (note, user) {
  if (note.ownerId !== user.id) throw new common_1.ForbiddenException('not yours')
}
