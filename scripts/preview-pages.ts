// Writes the comment and the job summary of made-up runs, as GitHub would about show them, to be
// looked at: `node scripts/preview-pages.ts <folder>`. A screenshot is taken by, for instance,
// `chromium --headless --no-sandbox --screenshot=fail.png --window-size=900,1400 fail.comment.html`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentBodies, jobSummary } from '../src/report/summary/page.ts';
import { renderedMarkdown } from '../test/support/rendered-markdown.ts';
import { repositoryUrl, summaries } from '../test/support/summaries.ts';

const folder = process.argv[2] ?? 'preview';
const options = { config: 'benchmarks/summarise.yaml', repositoryUrl, showsTexts: true };

const style = `
  body { font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; color: #1f2328;
         max-width: 860px; margin: 24px auto; padding: 16px; border: 1px solid #d1d9e0; border-radius: 6px; overflow-wrap: break-word }
  h2 { font-size: 1.5em; border-bottom: 1px solid #d1d9e0; padding-bottom: .3em } h3 { font-size: 1.25em }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto }
  td, th { border: 1px solid #d1d9e0; padding: 6px 13px } tr:nth-child(2n) td { background: #f6f8fa }
  code { background: #818b981f; padding: .2em .4em; border-radius: 6px; font: 85% 'DejaVu Sans Mono', monospace; white-space: break-spaces }
  pre { background: #f6f8fa; padding: 16px; overflow: auto; border-radius: 6px } pre code { background: none; padding: 0; white-space: pre }
  details { margin: 0 0 16px } a { color: #0969da; text-decoration: none } hr { border: 0; border-top: 4px solid #d1d9e0 }
  blockquote { margin: 0 0 16px; padding: 0 1em; border-left: .25em solid #d1d9e0; color: #59636e }
  blockquote[data-kind] { color: inherit; padding: 8px 16px } blockquote[data-kind] > strong:first-child { display: block }
  [data-kind=CAUTION] { border-color: #cf222e } [data-kind=CAUTION] > strong:first-child { color: #cf222e }
  [data-kind=WARNING] { border-color: #9a6700 } [data-kind=WARNING] > strong:first-child { color: #9a6700 }
  [data-kind=TIP] { border-color: #1a7f37 } [data-kind=TIP] > strong:first-child { color: #1a7f37 }
  [data-kind=NOTE] { border-color: #0969da } [data-kind=NOTE] > strong:first-child { color: #0969da }`;

/** GitHub's boxes are its own addition to Markdown. */
function withAlerts(html: string): string {
  return html.replace(
    /<blockquote>\s*<p>\[!(CAUTION|WARNING|TIP|NOTE)\]\n/g,
    (_, kind: string) =>
      `<blockquote data-kind="${kind}"><strong>${kind[0]}${kind.slice(1).toLowerCase()}</strong><p>`,
  );
}

await mkdir(folder, { recursive: true });
for (const [name, summary] of Object.entries(summaries)) {
  const pages = {
    comment: commentBodies(summary, options)[0] ?? '',
    summary: jobSummary(summary, options),
  };
  for (const [kind, markdown] of Object.entries(pages)) {
    const html = withAlerts(renderedMarkdown(markdown));
    const page = `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${html}`;
    await writeFile(join(folder, `${name}.${kind}.html`), page);
    await writeFile(join(folder, `${name}.${kind}.md`), markdown);
  }
}
console.log(`${Object.keys(summaries).length} runs are drawn in ${folder}`);
