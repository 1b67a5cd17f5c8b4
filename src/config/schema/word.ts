import * as z from 'zod';

/**
 * One of `words`, in any mixture of upper and lower case; comes out as `words` spells it. Editors are
 * offered that spelling.
 */
export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  const spelling = new Map(words.map((known) => [known.toLowerCase(), known]));
  const fold = (written: string): string => spelling.get(written.toLowerCase()) ?? written;
  return z
    .string()
    .transform(fold)
    .pipe(z.enum(words))
    .meta({ enum: [...words] });
}
