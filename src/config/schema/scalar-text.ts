import * as z from 'zod';

/**
 * Text that may be written without quotes where YAML reads a number or a truth value, as `id: 2024`;
 * `keepAsWritten` has made it text before this schema sees it, and editors are told not to mind.
 */
export const scalarText = z.string().meta({ type: ['string', 'number', 'boolean', 'null'] });
