type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema of an object with exactly these properties, as strict structured output wants it. */
export function objectSchema(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
