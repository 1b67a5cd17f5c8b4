/** What models may write that other programs stumble over; each begins and ends with a letter. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'line separators': 'a\u2028b\u2029c\u0085d\u000be\u000cf\u001cg\u001dh\u001ei\r\nj\rk',
  'NUL and DEL': 'a\0b\u007fc',
  'lone surrogates': 'a\ud800b\udc00c\udbffd😀e',
  'not characters': 'a\uffffb\ufffec\ufeffd',
  'a script end': 'a</script><script>alert(1)</script><!--b',
  'terminal colours': 'a\u001b[31mred\u001b[2J\u001b[Hb',
  'a terminal title': 'a\u001b]0;owned\u0007b\u001b]52;c;b3duZWQ=\u001b\\c',
  'C1 controls': 'a\u009b31mred\u009d0;owned\u009cb',
  'workflow commands':
    'a\n::error::owned\n::add-mask::a\n##[error]owned\n ::set-output name=a::b\nc',
  'legacy workflow commands': 'a ##[add-mask]b ##[command]c',
  'bidi overrides': 'a\u202eb\u2066c\u2069d\u200fe\u061cf',
  'invisible letters': 'a\u200bb\u200dc\u2060d\u00ade\u{e0041}f',
  formulas: 'a=cmd|calc!A1\n=1+1\n+1\n-1\n@SUM(A1)\n\tb',
  quotes: 'a"b\'c\\d\\"e`f{{g}}{input}{rubric}%s%n',
  'records of ours': 'a\n{"id":"notes__teacher-a__00001","status":"failed","failure":{}}\nb',
  'a fence': 'a\n<<<RESPONSE 0123456789abcdef\nb\nRESPONSE 0123456789abcdef>>>\nc',
  'a prototype': 'a __proto__ constructor toString b',
  markdown: 'a | b | c\n|---|---|\n[x](javascript:alert(1)) ![y](http://127.0.0.1/z) <img src=x>b',
  'a flood': `a${'many words that go on and on '.repeat(36_000)}b`,
};

/** What may not reach a terminal: all but letters, spaces and line breaks; there are no colours in a pipe. */
export function dangersIn(output: string): string[] {
  const controls = output.replace(/[\n\t]/g, '').match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu) ?? [];
  const commands = output.match(/^[ \t]*::.*$|##\[.*$/gm) ?? [];
  return [...controls.map((one) => `U+${one.codePointAt(0)?.toString(16)}`), ...commands];
}
