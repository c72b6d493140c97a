import { wantedOperations, type FeaturePermission, type FeatureSpec, type Names } from 'paxx-conventions';

/** What a feature's permissions are, its operations' own ones last. */
export function permissionsOf(spec: FeatureSpec, feature: Names): readonly FeaturePermission[] {
  const { human, snake } = feature.plural;
  return [
    {
      slug: `can_view_${snake}`,
      description: `See the ${human} of the workspace.`,
      roles: ['admin', 'member', 'viewer'],
    },
    {
      slug: `can_manage_${snake}`,
      description: `Create, change and delete ${human}.`,
      roles: ['admin', 'member'],
    },
    ...wantedOperations(spec).flatMap(({ permissions }) => permissions?.(feature) ?? []),
  ];
}
