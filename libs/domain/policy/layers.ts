/** Plain data of a policy file. */
export type LayerValue =
  string | number | boolean | null | readonly LayerValue[] | { readonly [key: string]: LayerValue };
export type LayerBody = { readonly [key: string]: LayerValue };

export interface Layer {
  id: string;
  body: LayerBody;
}

/** One value a local layer sets otherwise than its base; `undefined` where a side has none. List items go by their id. */
export interface Difference {
  path: readonly string[];
  from: string;
  before: LayerValue | undefined;
  after: LayerValue | undefined;
}

export interface Merged {
  body: LayerBody;
  /** Every value that does not come from the first layer, with the layer it comes from. */
  differences: readonly Difference[];
}

/** What says who a layer is, not what its rules are. */
const IDENTITY = ['id', 'version', 'base', 'amends', 'title', 'summary', 'jurisdiction'];

/**
 * Lays local layers over a base, first the base: fields are replaced one by one, list items with an `id` by that id, `null` takes a
 * value away. Pure; knows nothing of what the fields mean.
 */
export function mergeLayers(base: Layer, overlays: readonly Layer[]): Merged {
  const differences = new Map<string, Difference>();
  let body: LayerBody = base.body;
  for (const layer of overlays) {
    const note = (path: readonly string[], before: LayerValue | undefined, after: LayerValue | undefined) => {
      if (path.length === 1 && IDENTITY.includes(path[0] ?? '')) return;
      const key = path.join('\u0000');
      differences.set(key, { path, from: layer.id, before: differences.get(key)?.before ?? before, after });
    };
    const { amends: _ofBase, ...inherited } = body;
    body = mergeMaps(inherited, layer.body, [], note);
  }
  return { body, differences: [...differences.values()] };
}

type Note = (path: readonly string[], before: LayerValue | undefined, after: LayerValue | undefined) => void;

function mergeMaps(base: LayerBody, over: LayerBody, path: readonly string[], note: Note): LayerBody {
  const merged: Record<string, LayerValue> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const place = [...path, key];
    const before = base[key];
    if (value === null) {
      if (before !== undefined) note(place, before, undefined);
      delete merged[key];
    } else if (isMap(value) && isMap(before)) {
      merged[key] = mergeMaps(before, value, place, note);
    } else if (isKeyed(value) && isKeyed(before)) {
      merged[key] = mergeItems(before, value, place, note);
    } else {
      if (JSON.stringify(before) !== JSON.stringify(value)) note(place, before, value);
      merged[key] = value;
    }
  }
  return merged;
}

function mergeItems(base: readonly Item[], over: readonly Item[], path: readonly string[], note: Note): LayerValue {
  const merged = new Map<string, LayerBody>(base.map((item) => [item.id, item]));
  for (const item of over) {
    const before = merged.get(item.id);
    if (before === undefined) note([...path, item.id], undefined, item);
    merged.set(item.id, before === undefined ? item : mergeMaps(before, item, [...path, item.id], note));
  }
  return [...merged.values()];
}

type Item = LayerBody & { readonly id: string };

const isMap = (value: LayerValue | undefined): value is LayerBody =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKeyed = (value: LayerValue | undefined): value is readonly Item[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item: LayerValue) => isMap(item) && typeof item['id'] === 'string');
