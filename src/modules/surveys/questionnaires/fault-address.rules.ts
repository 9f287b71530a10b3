import type { ContentPath } from "#platform/content/index.ts";
import { partAt } from "./addresses.ts";
import type { KeptQuestionnaire } from "./kept.ts";

type Kept = Pick<KeptQuestionnaire, "key" | "version" | "content">;

const at = <T>(list: readonly T[], place: string | number | undefined): T | undefined =>
  list[Number(place ?? -1)];

const inBlock = (kept: Kept, [, index, , place, field]: ContentPath): string | undefined => {
  const block = at(kept.content.blocks, index);
  const item = block && at(block.items, place);
  if (item !== undefined) return partAt(kept, "item", item.id) + (field === "when" ? "/voorwaarde" : "");
  return block && partAt(kept, "block", block.id);
};

/** The page on which a fault is mended; undefined where that is the page of the questionnaire itself. */
export const addressOfFault = (kept: Kept, path: ContentPath): string | undefined => {
  const [list, index] = path;
  if (list === "blocks") return inBlock(kept, path);
  if (list !== "background" && list !== "scales") return undefined;
  const part = at<{ readonly id: string }>(kept.content[list], index);
  return part && partAt(kept, list === "scales" ? "scale" : "background", part.id);
};
