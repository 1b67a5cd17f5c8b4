import { act } from './action.ts';

await act();
