import { enumValues } from './rules/enum-values.ts';
import { foreignKeyNames } from './rules/foreign-key-names.ts';
import { httpErrorsInApi } from './rules/http-errors-in-api.ts';
import { knownPermission } from './rules/known-permission.ts';
import { noEditedGenerated } from './rules/no-edited-generated.ts';
import { noRedundantNullable } from './rules/no-redundant-nullable.ts';
import { ormInRepositories } from './rules/orm-in-repositories.ts';
import { registeredAdmin } from './rules/registered-admin.ts';
import { registeredApp } from './rules/registered-app.ts';
import { registeredClient } from './rules/registered-client.ts';
import { registeredCommand } from './rules/registered-command.ts';
import { registeredEvent } from './rules/registered-event.ts';
import { registeredListener } from './rules/registered-listener.ts';
import { registeredMessages } from './rules/registered-messages.ts';
import { registeredMiddleware } from './rules/registered-middleware.ts';
import { registeredModel } from './rules/registered-model.ts';
import { registeredModule } from './rules/registered-module.ts';
import { registeredPermissions } from './rules/registered-permissions.ts';
import { registeredRouter } from './rules/registered-router.ts';
import { registeredSettings } from './rules/registered-settings.ts';
import { registeredTask } from './rules/registered-task.ts';
import { requirePermission } from './rules/require-permission.ts';
import { requireProject } from './rules/require-project.ts';
import { tableNames } from './rules/table-names.ts';
import { thinHandlers } from './rules/thin-handlers.ts';
import { workspacePath } from './rules/workspace-path.ts';

export const rules = {
  'enum-values': enumValues,
  'foreign-key-names': foreignKeyNames,
  'http-errors-in-api': httpErrorsInApi,
  'known-permission': knownPermission,
  'no-edited-generated': noEditedGenerated,
  'no-redundant-nullable': noRedundantNullable,
  'orm-in-repositories': ormInRepositories,
  'registered-admin': registeredAdmin,
  'registered-app': registeredApp,
  'registered-client': registeredClient,
  'registered-command': registeredCommand,
  'registered-event': registeredEvent,
  'registered-listener': registeredListener,
  'registered-messages': registeredMessages,
  'registered-middleware': registeredMiddleware,
  'registered-model': registeredModel,
  'registered-module': registeredModule,
  'registered-permissions': registeredPermissions,
  'registered-router': registeredRouter,
  'registered-settings': registeredSettings,
  'registered-task': registeredTask,
  'require-permission': requirePermission,
  'require-project': requireProject,
  'table-names': tableNames,
  'thin-handlers': thinHandlers,
  'workspace-path': workspacePath,
} as const;

export type RuleName = keyof typeof rules;
