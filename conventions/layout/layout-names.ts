/** The layouts that paxx brings. `slice`: one folder a feature (G1). `layered`: one folder a layer (C1–C8). `modular`: one
 * module a feature, one folder a layer within (L2, L5), wired by a container (L12). */
export const layoutNames = ['slice', 'layered', 'modular'] as const;

export type LayoutName = (typeof layoutNames)[number];
