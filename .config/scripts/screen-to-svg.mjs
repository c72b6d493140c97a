// Draws what a terminal shows, as an SVG that needs no font of its own. It knows the escape sequences that tmux's
// `capture-pane -e` prints: colours of the 16-colour palette, bold and dim.
const palette = ['#1e1e2e', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#cba6f7', '#94e2d5', '#bac2de'];
const bright = ['#585b70', ...palette.slice(1, 7), '#ffffff'];
const cell = { width: 8.43, height: 18 };
const margin = 16;

/** @param screen lines as captured, with escape sequences */
export function screenToSvg(screen, title) {
  const lines = screen.replace(/\s+$/, '').split('\n');
  const columns = Math.max(...lines.map((line) => [...line.replace(/\x1b\[[\d;]*m/g, '')].length));
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin + 24;
  let style = {};
  const rows = lines.map((line, index) => {
    const spans = [];
    let column = 0;
    for (const piece of line.split(/(\x1b\[[\d;]*m)/)) {
      const code = /^\x1b\[([\d;]*)m$/.exec(piece);
      if (code) style = restyled(style, code[1].split(';').map(Number));
      else if (piece !== '') {
        spans.push(span(piece, column, style));
        column += [...piece].length;
      }
    }
    return `<text y="${margin + 24 + (index + 0.75) * cell.height}" xml:space="preserve">${spans.join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" rx="8" fill="#1e1e2e"/>
<g fill="#585b70"><circle cx="20" cy="18" r="5"/><circle cx="38" cy="18" r="5"/><circle cx="56" cy="18" r="5"/></g>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#cdd6f4">
${rows.join('\n')}
</g>
</svg>
`;
}

function restyled(style, codes) {
  return codes.reduce((now, code) => {
    if (code === 0) return {};
    if (code === 1) return { ...now, bold: true };
    if (code === 2) return { ...now, dim: true };
    if (code === 22) return { ...now, bold: false, dim: false };
    if (code === 39) return { ...now, colour: undefined };
    if (code >= 30 && code <= 37) return { ...now, colour: palette[code - 30] };
    if (code >= 90 && code <= 97) return { ...now, colour: bright[code - 90] };
    return now;
  }, style);
}

function span(text, column, { bold, dim, colour }) {
  const attributes = [
    `x="${(margin + column * cell.width).toFixed(2)}"`,
    `textLength="${([...text].length * cell.width).toFixed(2)}"`,
    ...(colour ? [`fill="${colour}"`] : []),
    ...(bold ? ['font-weight="bold"'] : []),
    ...(dim ? ['opacity="0.6"'] : []),
  ];
  return text.trim() === '' ? '' : `<tspan ${attributes.join(' ')}>${escaped(text)}</tspan>`;
}

const escaped = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
