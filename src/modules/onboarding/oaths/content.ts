import type { z } from "zod";
import type { OrganisationKind } from "#modules/organisations/index.ts";
import { found } from "#platform/http/index.ts";
import { readContent } from "#platform/content/index.ts";
import { oathsFile } from "./oath.ts";

let loaded: Promise<z.infer<typeof oathsFile>> | undefined;

/** Where an employer of this kind finds its text, the fixed closing words, the usual term, and whether a new function calls for a new oath. */
export const standardFor = async (kind: OrganisationKind) => {
  loaded ??= readContent("oaths/oaths.yaml", oathsFile);
  const { employers, closing, months } = await loaded;
  return { ...found(employers.find(({ kinds }) => kinds.includes(kind))), closing, months };
};
