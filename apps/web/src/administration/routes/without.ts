import type { StageDefinition } from '#contracts';

/** Leaves a part out where it says nothing: a definition has no empty parts. */
export function without<Part extends keyof StageDefinition>(
  stage: StageDefinition,
  part: Part,
  value: StageDefinition[Part] | null | undefined,
): StageDefinition {
  const { [part]: _, ...rest } = stage;
  return (
    value === null || value === undefined ? rest : { ...rest, [part]: value }
  ) as StageDefinition;
}
