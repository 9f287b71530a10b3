/** Names one item of a framework; the same item in every version. */
export interface ItemReference {
  readonly framework: string;
  readonly code: string;
}

/** The pseudo-framework for what an organisation adds of its own to no framework at all. */
export const ownFramework = "eigen";

/**
 * The form of a code an organisation gives to an item of its own: two to five capitals, a dot, and more, such as VS.1.
 * No shared item may have such a code, so that the two never clash.
 */
export const ownCode = /^[A-Z]{2,5}\.[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;

/** The reference of an item as other subjects keep it: `rekenkamer-2024/2`. */
export const normReference = (framework: string, code: string): string => `${framework}/${code}`;

/** Reads `rekenkamer-2024/2`; undefined for anything that is no reference. Whether the item exists is not looked at. */
export const parseReference = (text: string): ItemReference | undefined => {
  const [, framework, code] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(.+)$/.exec(text) ?? [];
  return framework !== undefined && code !== undefined && code.trim() === code
    ? { framework, code }
    : undefined;
};

const inAddress = ({ framework, code }: ItemReference): string => `${framework}/${encodeURIComponent(code)}`;

/** The page of a norm, duty or subject. */
export const normHref = (item: ItemReference): string => `/stelsel/normen/${inAddress(item)}`;

/** The page of a building block of the organisation. */
export const blockHref = (item: ItemReference): string => `/stelsel/bouwstenen/${inAddress(item)}`;

/** The form for an own item: its words; `/intrekken` below it withdraws it. */
export const ownItemHref = (item: ItemReference): string => `/stelsel/kaders/eigen/${inAddress(item)}`;

/** The page of an item, whichever kind it is. */
export const itemHref = (item: ItemReference & { readonly level: string }): string =>
  item.level === "building-block" ? blockHref(item) : normHref(item);
