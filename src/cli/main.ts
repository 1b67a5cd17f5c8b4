#!/usr/bin/env node
import * as module from 'node:module';

/*
 * main ─► program ─► commands/<verb> ─► coeval.ts        the core, loaded when a verb needs it
 *            │            └► running, progress, tables   what a run shows
 *            └► failure                                  the one catch
 */

const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  // Only what every Node has may be used here.
  process.stderr.write(`coeval needs Node.js ${oldest} or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  // Saves most of the time that `--help` takes.
  module.enableCompileCache();
  const { main } = await import('./program.ts');
  process.exitCode = await main(process.argv.slice(2));
}
