type Schema = Readonly<Record<string, unknown>>;

/** Lists longer than this are cut, unless the schema names a length. */
const longestList = 3;
/** Characters a token of plain English stands for, on the low side. */
const charactersPerToken = 3;

/**
 * The schema with a length for every text and list that has none or too long a one, so that a small
 * model that rambles still closes the JSON before `maxTokens` cut it off. Nor may one be empty,
 * unless the schema says so: that is how such a model likes best to fill in a form.
 */
export function boundedSchema(schema: Schema, maxTokens: number): Schema {
  const { texts, tokens } = measure(schema);
  const left = Math.max(0, maxTokens - tokens) * charactersPerToken;
  return bound(schema, Math.max(16, Math.floor(left / Math.max(1, texts))));
}

/** How many free texts the longest answer has, and the tokens of everything else, on the high side. */
function measure(schema: Schema): { texts: number; tokens: number } {
  if (Array.isArray(schema['enum']) || 'const' in schema) return { texts: 0, tokens: 4 };
  const parts = Object.entries(propertiesOf(schema)).map(([name, property]) => {
    const { texts, tokens } = measure(property);
    return { texts, tokens: tokens + 5 + name.length / 3 };
  });
  if (isSchema(schema['items'])) {
    const { texts, tokens } = measure(schema['items']);
    const length = listLength(schema);
    parts.push({ texts: texts * length, tokens: (tokens + 1) * length });
  }
  return {
    texts: sum(parts.map(({ texts }) => texts)) + (schema['type'] === 'string' ? 1 : 0),
    tokens: sum(parts.map(({ tokens }) => tokens)) + 4,
  };
}

function bound(schema: Schema, longestText: number): Schema {
  if (Array.isArray(schema['enum'])) return { enum: schema['enum'] };
  const bounded: Record<string, unknown> = { ...schema };
  if (schema['type'] === 'string') {
    bounded['minLength'] = schema['minLength'] ?? 1;
    bounded['maxLength'] = least(schema['maxLength'], longestText);
  }
  if (isSchema(schema['items'])) {
    bounded['items'] = bound(schema['items'], longestText);
    bounded['minItems'] = schema['minItems'] ?? 1;
    bounded['maxItems'] = listLength(schema);
  }
  if (isSchema(schema['properties'])) {
    bounded['properties'] = Object.fromEntries(
      Object.entries(propertiesOf(schema)).map(([name, property]) => [
        name,
        bound(property, longestText),
      ]),
    );
  }
  return bounded;
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { properties } = schema as { properties?: unknown };
  if (!isSchema(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Schema] => isSchema(entry[1])),
  );
}

function listLength(schema: Schema): number {
  return least(schema['maxItems'], Math.max(longestList, Number(schema['minItems'] ?? 0)));
}

function least(given: unknown, ceiling: number): number {
  return typeof given === 'number' ? Math.min(given, ceiling) : ceiling;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
