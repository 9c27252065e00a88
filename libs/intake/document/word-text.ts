/** A node of a read Word document, as far as its words are concerned. */
export interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly children?: readonly WordNode[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** One line per paragraph; a row of a table is one line with bars, merged cells standing in every row they cover. */
export function textOfWord(root: WordNode): string {
  return linesOf(root).join('\n');
}

function linesOf(node: WordNode): string[] {
  if (node.type === 'table') return linesOfTable(node);
  if (node.type === 'paragraph') return [inline(node)];
  return (node.children ?? []).flatMap(linesOf);
}

function inline(node: WordNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'note':
    case 'noteReference':
    case 'comment':
    case 'commentReference':
      return '';
    default:
      return (node.children ?? []).map(inline).join('');
  }
}

/** A table of one column only frames its paragraphs. */
function linesOfTable(table: WordNode): string[] {
  const grid = gridOf(table);
  if (grid.every((cells) => cells.length <= 1)) return (table.children ?? []).flatMap(linesOf);
  return grid.map((cells) => `| ${cells.join(' | ')} |`);
}

function gridOf(table: WordNode): string[][] {
  const grid: string[][] = [];
  for (const [index, row] of rowsOf(table).entries()) {
    const cells = (grid[index] ??= []);
    let column = 0;
    for (const cell of row.children ?? []) {
      while (cells[column] !== undefined) column += 1;
      const text = cellText(cell);
      for (let below = 0; below < (cell.rowSpan ?? 1); below += 1) {
        const line = (grid[index + below] ??= []);
        for (let across = 0; across < (cell.colSpan ?? 1); across += 1)
          line[column + across] = across === 0 ? text : '';
      }
      column += cell.colSpan ?? 1;
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

/** Rows may be wrapped in head and body. */
const rowsOf = (node: WordNode): WordNode[] =>
  (node.children ?? []).flatMap((child) => (child.type === 'tableRow' ? [child] : rowsOf(child)));

/** The paragraphs of a cell in one line; a bar inside would end it. */
const cellText = (cell: WordNode): string =>
  linesOf(cell).join(' ').replaceAll(/\s+/g, ' ').replaceAll(/[|｜]/g, '／').trim();
