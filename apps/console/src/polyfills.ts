// Desks in the field still run Chromium 87, which lacks these; the bundler translates syntax only.
type Comparator = (a: unknown, b: unknown) => number;

function add(target: object, name: string, value: (...args: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number) {
  return this[index < 0 ? this.length + index : index];
}

add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
add(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: Comparator) {
  return [...this].sort(compare);
});
add(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  return [...this].reverse();
});
add(Array.prototype, 'findLast', function findLast(this: unknown[], matches: (item: unknown) => boolean) {
  return [...this].reverse().find(matches);
});
add(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(target, key));
