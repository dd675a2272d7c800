import { sanitiseHtml } from './extract.ts';

it('keeps structure, words, tables and own pictures', async () => {
  const page =
    '<h1 lang="nl">Les</h1><p>Een <b>vet</b> woord &amp; meer</p><table><tr><td colspan="2">a</td></tr></table><img src="data:image/png;base64,iVBORw0KGgo=" alt="plaat" />';
  expect(await sanitiseHtml(page)).toBe(page);
});

it('keeps links to elsewhere, opened apart and without a trace of us', async () => {
  expect(await sanitiseHtml('<a href="https://example.nl/x" onclick="x()">x</a>')).toBe(
    '<a href="https://example.nl/x" rel="noopener noreferrer nofollow" target="_blank">x</a>',
  );
  expect(await sanitiseHtml('<a href="mailto:a@b.nl">x</a>')).toContain('href="mailto:a@b.nl"');
});

it.each([
  ['script', '<p>a</p><script>alert(1)</script><SCRIPT src=//e.nl></SCRIPT>', '<p>a</p>'],
  ['style', '<style>p{background:url(//e.nl)}</style><p style="background:url(//e.nl)">a</p>', '<p>a</p>'],
  ['handlers', '<p onclick="x()" onmouseover=x()>a</p>', '<p>a</p>'],
  ['javascript links', '<a href="javascript:alert(1)">a</a><a href=" java\nscript:x">b</a><a href="data:text/html,x">c</a>', '<a>a</a><a>b</a><a>c</a>'],
  ['links into our own site', '<a href="/graphql?x">a</a><a href="//e.nl">b</a>', '<a>a</a><a>b</a>'],
  ['remote pictures', '<img src="https://e.nl/x.png"><img src="x.png"><img src="data:image/svg+xml;base64,AAAA"><img srcset="//e.nl 1x" src=x>', ''],
  [
    'frames, forms, objects',
    '<iframe src="//e.nl">x</iframe><form action="//e.nl"><input name=a><button>b</button></form><object data="//e.nl">c</object><embed src=x>',
    'b',
  ],
  [
    'redirects and bases',
    '<head><base href="//e.nl"><meta http-equiv="refresh" content="0;//e.nl"><link rel=stylesheet href=//e.nl><title>t</title></head><p>a</p>',
    '<p>a</p>',
  ],
  ['SVG and MathML', '<svg onload=x><script>1</script><a href="x">t</a></svg><math><mtext><img src=x></mtext></math><p>a</p>', '<p>a</p>'],
  [
    'templates and odd nesting',
    '<template><img src=x onerror=y></template><noscript><p title="</noscript><img src=x onerror=y>"></noscript><p>a</p>',
    '<p>a</p>',
  ],
  ['media', '<video src="//e.nl" autoplay></video><audio src="//e.nl"></audio><picture><source srcset="//e.nl"></picture><p>a</p>', '<p>a</p>'],
])('drops %s', async (_, html, safe) => {
  expect(await sanitiseHtml(html)).toBe(safe);
});

it('refuses pages too long to show', async () => {
  await expect(sanitiseHtml('a'.repeat(2_000_001))).rejects.toMatchObject({ kind: 'INVALID', code: 'FILE_TOO_LARGE' });
});
