import fc from 'fast-check';
import { sha256 } from '../link.ts';
import { HeadTree, rootOfProof, type HeadRow } from './head-tree.ts';

const rows = (count: number): HeadRow[] =>
  Array.from({ length: count }, (_, n) => ['case', `stream-${n}`, n + 1, sha256(String(n))]);

function treeOf(heads: readonly HeadRow[]): HeadTree {
  const tree = new HeadTree();
  heads.forEach((head) => tree.set(head));
  return tree;
}

test('the root is the same in whatever order and however often heads were set', () => {
  const heads = rows(60);
  const root = treeOf(heads).root();
  fc.assert(
    fc.property(fc.shuffledSubarray(heads, { minLength: heads.length }), fc.nat(59), (shuffled, n) => {
      const tree = treeOf(shuffled);
      if (n % 2 === 0) tree.root();
      tree.set(heads[n]!);
      expect(tree.root()).toBe(root);
    }),
    { numRuns: 25 },
  );
});

test('a head moved by one entry, one more stream or one hash digit gives another root', () => {
  const heads = rows(20);
  const root = treeOf(heads).root();
  expect(treeOf([...heads, ['system', 'duban', 1, sha256('x')]]).root()).not.toBe(root);
  expect(treeOf([...heads, ['case', 'stream-3', 5, heads[3]![3]]]).root()).not.toBe(root);
  expect(treeOf([...heads, ['case', 'stream-3', 4, sha256('other')]]).root()).not.toBe(root);
  expect(treeOf([...heads, heads[3]!]).root()).toBe(root);
});

test('a proof leads to the root for its own head and for no other', () => {
  const heads = rows(300);
  const tree = treeOf(heads);
  for (const row of heads) expect(rootOfProof(row, tree.proof(row[0], row[1]))).toBe(tree.root());
  const row = heads[7]!;
  const proof = tree.proof('case', 'stream-7');
  expect(rootOfProof(['case', 'stream-7', 9, row[3]], proof)).toBeNull();
  expect(rootOfProof(row, { ...proof, siblings: proof.siblings.slice(1) })).toBeNull();
  expect(rootOfProof(row, { ...proof, siblings: [sha256('x'), ...proof.siblings.slice(1)] })).not.toBe(tree.root());
});

test('an empty ledger has a root of its own', () => {
  expect(new HeadTree().root()).toMatch(/^[0-9a-f]{64}$/);
});
