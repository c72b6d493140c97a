import { adminView } from '../../admin/admin-view.ts';
import { systemUserService } from '../system-users/dependencies.ts';
import { systemUserUpdateSchema } from '../system-users/schemas.ts';
import { users } from './model.ts';

export const userAdmin = adminView({
  title: 'Users',
  table: users,
  columns: ['email', 'name', 'systemRole', 'isActive', 'createdAt', 'updatedAt'],
  hidden: ['passwordHash'],
  search: ['email', 'name'],
  update: {
    fields: systemUserUpdateSchema,
    run: (context, { id }, input) => systemUserService(context).update(id, input),
  },
});
