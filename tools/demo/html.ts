/** Writes a lesson as one HTML page that needs nothing else: no script, no fonts, no pictures from elsewhere. */
import { demoLine, facts, type Cover } from './look.ts';
import type { Block } from './parse.ts';

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function figure(block: Block & { kind: 'figure' }, cover: Cover): string {
  const most = Math.max(1, ...block.items.map((item) => item.value));
  const height = block.items.length * 34;
  const shapes =
    block.shape === 'bar'
      ? block.items
          .map(
            (item, at) =>
              `<text x="0" y="${at * 34 + 21}">${safe(item.label)}</text><rect x="190" y="${at * 34 + 4}" width="${Math.round((380 * item.value) / most)}" height="24" fill="#${cover.style.ink}"/><text x="${Math.round((380 * item.value) / most) + 198}" y="${at * 34 + 21}">${item.value}</text>`,
          )
          .join('')
      : '';
  const drawn =
    block.shape === 'bar'
      ? `<svg viewBox="0 0 640 ${height}" role="img" aria-label="${safe(block.caption)}">${shapes}</svg>`
      : `<ol class="chain">${block.items.map((item) => `<li>${safe(item.label)}</li>`).join('')}</ol>`;
  return `<figure>${drawn}<figcaption>${safe(block.caption)}</figcaption></figure>`;
}

function table(rows: string[][]): string {
  const [head = [], ...rest] = rows;
  const row = (cells: string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rest.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function body(blocks: readonly Block[], cover: Cover): string {
  let open = '';
  const parts: string[] = [];
  const list = (tag: string): void => {
    if (open && open !== tag) parts.push(`</${open}>`);
    if (tag && open !== tag) parts.push(`<${tag}>`);
    open = tag;
  };
  for (const block of blocks) {
    list(block.kind === 'bullet' ? 'ul' : block.kind === 'step' ? 'ol' : '');
    if (block.kind === 'heading') parts.push(`<h2>${safe(block.text)}</h2>`);
    else if (block.kind === 'subheading') parts.push(`<h3>${safe(block.text)}</h3>`);
    else if (block.kind === 'bullet' || block.kind === 'step') parts.push(`<li>${safe(block.text)}</li>`);
    else if (block.kind === 'tip') parts.push(`<aside><p>${safe(block.text)}</p></aside>`);
    else if (block.kind === 'ask')
      parts.push(`<details><summary>${safe(block.text)}</summary><p>Schrijf je antwoord op en bespreek het met een klasgenoot.</p></details>`);
    else if (block.kind === 'table') parts.push(table(block.rows));
    else if (block.kind === 'figure') parts.push(figure(block, cover));
    else if (block.kind === 'text') parts.push(`<p>${safe(block.text)}</p>`);
  }
  list('');
  return parts.join('\n');
}

export async function html(cover: Cover, blocks: readonly Block[]): Promise<Buffer> {
  const { ink, soft, accent } = cover.style;
  return Buffer.from(`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${safe(cover.makers.join(', '))}">
<title>${safe(cover.title)}</title>
<style>
body { margin: 0; font: 1.05rem/1.6 Arial, sans-serif; color: #14211f; background: #faf9f5; }
header { background: #${ink}; color: #fff; padding: 2.5rem 1.5rem 2rem; border-bottom: 8px solid #${accent}; }
header > *, main, footer { max-width: 42rem; margin: 0 auto; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { color: #${ink}; margin-top: 2.2rem; }
main { padding: 1rem 1.5rem 3rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .7rem; border-bottom: 1px solid #b9bdb6; } th { background: #${soft}; }
aside { background: #${soft}; border-left: 6px solid #${accent}; padding: .2rem 1rem; margin: 1.2rem 0; }
details { border: 1px solid #767a74; padding: .6rem 1rem; margin: .8rem 0; background: #fff; } summary { font-weight: bold; cursor: pointer; }
.chain { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style-position: inside; } .chain li { background: #${ink}; color: #fff; padding: .6rem .9rem; }
figure { margin: 1.5rem 0; } figcaption { color: #5d6966; font-size: .9rem; } footer { padding: 1rem 1.5rem; color: #5d6966; font-size: .85rem; }
</style>
</head>
<body>
<header><p>${safe(cover.school)}</p><h1>${safe(cover.title)}</h1><p>${safe(facts(cover))}</p></header>
<main>
${body(blocks, cover)}
</main>
<footer>Gemaakt door ${safe(cover.makers.join(' en '))}. ${demoLine}.</footer>
</body>
</html>
`);
}
