import type { AddressValues } from '../../patterns/address.ts';

/** The address-bar values an endpoint knows; others belong to the page. */
export const asked = (values: AddressValues, ...names: string[]): AddressValues =>
  Object.fromEntries(names.map((name) => [name, values[name]]));
