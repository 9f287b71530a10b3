/** Where the pages of this subject are. */
export const addresses = {
  overview: "/overzicht",
  norms: "/overzicht/normen",
  download: "/overzicht/normen-downloaden",
  organisations: "/overzicht/organisaties",
  conversations: "/overzicht/gesprekken",
  examples: "/voorbeelden",
} as const;

/** What may stand in an address: names of content files, short names and codes of norms. */
export const contentNames = {
  framework: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  shortName: /^[a-z0-9-]{1,40}$/,
  selection: /^[a-z0-9-]+\.\d{1,4}\.\d{4}\.(levels|findings)$/,
} as const;

type Words = Readonly<Record<string, string | number | undefined>>;

/** An address with what is chosen in it; what is undefined or empty is left out. */
export const withQuery = (path: string, query: Words): string => {
  const chosen = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return chosen.length === 0 ? path : `${path}?${new URLSearchParams(chosen).toString()}`;
};

/** The page of one norm over all organisations. */
export const normHref = (framework: string, code: string, query: Words = {}): string =>
  withQuery(`${addresses.norms}/${framework}/${encodeURIComponent(code)}`, query);

/** The page of one organisation. */
export const organisationHref = (shortName: string): string => `${addresses.organisations}/${shortName}`;
