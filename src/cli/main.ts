#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

/*
 * main ─► program ─► commands/<verb> ─► coeval.ts        the core, loaded when a verb needs it
 *            │            └► running, progress, tables   what a run shows
 *            └► failure                                  the one catch
 */

// Saves most of the time that `--help` takes.
enableCompileCache();
const { main } = await import('./program.ts');
process.exitCode = await main(process.argv.slice(2));
