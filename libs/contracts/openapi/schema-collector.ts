import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface SchemaCollector {
  schemaOf(schema: z.ZodType): JsonSchema;
  schemas(): Readonly<Record<string, JsonSchema>>;
}

/** Turns zod schemas into JSON Schema and lifts the named ones into `components/schemas`. */
export function schemaCollector(): SchemaCollector {
  const named: Record<string, JsonSchema> = {};
  return {
    schemaOf(schema) {
      // Wrapped, because a named schema at the root is written out in place instead of referred to.
      const wrapped = z.toJSONSchema(z.strictObject({ it: schema }), { io: 'input' });
      const { $defs, properties } = liftReferences(wrapped);
      Object.assign(named, $defs);
      return (properties as Record<string, JsonSchema>)['it'] ?? {};
    },
    schemas: () => named,
  };
}

const liftReferences = (schema: JsonSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'),
  ) as JsonSchema;
