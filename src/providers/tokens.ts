import * as z from 'zod';

/** A count of tokens that a vendor may tell; a vendor's other numbers are no count. */
export const tokens = z.int().min(0).max(1e9);
