/** Where questionnaires are made. */
export const questionnairesBase = "/enquetes/vragenlijsten";

/** Which version of which questionnaire. */
export interface Which {
  readonly key: string;
  readonly version: number;
}

/** What a questionnaire is made of, and has a page of its own. */
export const partKinds = ["block", "item", "background", "scale"] as const;
export type PartKind = (typeof partKinds)[number];

const partWords = {
  block: "blokken",
  item: "vragen",
  background: "achtergrond",
  scale: "schalen",
} as const satisfies Record<PartKind, string>;

export const versionAt = ({ key, version }: Which): string => `${questionnairesBase}/${key}/${version}`;

/** The page on which one part is changed. */
export const partAt = (which: Which, kind: PartKind, id: string): string =>
  `${versionAt(which)}/${partWords[kind]}/${id}`;
