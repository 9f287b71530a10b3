import { places } from "#platform/config/index.ts";
import type { Catalogue } from "./catalogue.ts";
import { loadCatalogue } from "./content.ts";

let loaded: Promise<Catalogue> | undefined;

/** The frameworks and mappings of this installation; read once, when first asked. Throws `ContentError` when they are faulty. */
export const catalogue = (): Promise<Catalogue> => {
  loaded ??= loadCatalogue(places.content);
  return loaded;
};
