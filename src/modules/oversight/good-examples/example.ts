import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { contentNames } from "../addresses.ts";

/** What an organisation does well on a norm, in its own words or as a source says it. */
export interface GoodExample {
  readonly exampleId: string;
  /** Who shared it. */
  readonly organisationId: string;
  readonly sharedBy: string;
  /** Whose example it is, by name. */
  readonly about: string;
  readonly framework: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly sourceTitle: string | null;
  readonly sourcePlace: string | null;
  readonly sourceLink: string | null;
  readonly sharedOn: PlainDate;
}

/** `norm` is a reference such as `rekenkamer-2024/2`; `about` a short name, only from an overseer. */
export const exampleForm = z.object({
  norm: fields.requiredText(120),
  about: z.string().regex(contentNames.shortName).or(z.literal("")).default(""),
  title: fields.requiredText(150),
  text: fields.requiredText(4000),
  sourceTitle: fields.optionalText(200),
  sourcePlace: fields.optionalText(100),
  sourceLink: fields.optionalLink(),
});
export type ExampleInput = z.output<typeof exampleForm>;

/** The address of the list: on which norm, and which page. */
export const exampleQuery = z.object({
  norm: z.string().max(120).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type ExampleQuery = z.output<typeof exampleQuery>;

export const oneExample = z.object({ exampleId: fields.id() });
