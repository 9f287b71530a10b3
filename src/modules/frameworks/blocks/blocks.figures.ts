import { balanceFigure, networkFigure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Figure } from "#platform/module/index.ts";
import { texts as normTexts } from "../adoption/texts.ts";
import { parts } from "../framework.ts";
import { blockHref } from "../reference.rules.ts";
import type { BuildingBlock } from "./building-block.ts";
import { exists } from "./building-block.rules.ts";
import { texts } from "./texts.ts";

const themeId = ({ theme }: BuildingBlock): string =>
  theme ? `theme ${theme.framework}/${theme.code}` : "theme";

/** The network of themes, blocks and owners; a block without an owner has no line to the right. */
export const networkOf = (blocks: readonly BuildingBlock[], locale: Locale): Figure => {
  const t = texts[locale];
  const themes = new Map(
    blocks.map((block) => [
      themeId(block),
      {
        id: themeId(block),
        column: 0,
        label: block.theme?.title[locale] ?? t.noTheme,
        ...(block.theme && {
          href: `/stelsel/bouwstenen?${new URLSearchParams({ thema: `${block.theme.framework}/${block.theme.code}` }).toString()}`,
        }),
      },
    ]),
  );
  const owners = new Map(
    blocks.flatMap(({ ownerId, ownerName }) =>
      ownerId === null
        ? []
        : [
            [
              ownerId,
              {
                id: ownerId,
                column: 2,
                label: ownerName ?? "",
                href: `/stelsel/bouwstenen?eigenaar=${ownerId}`,
              },
            ],
          ],
    ),
  );
  return networkFigure({
    id: "netwerk",
    locale,
    title: t.networkTitle,
    description: t.networkDescription,
    columns: [
      { label: t.themes, width: 180 },
      { label: t.blocks, width: 250 },
      { label: t.owners, width: 165 },
    ],
    nodes: [
      ...themes.values(),
      ...blocks.map((block) => ({
        id: block.reference,
        column: 1,
        label: `${block.item.code} ${block.item.title[locale]}`,
        href: blockHref(block.item),
      })),
      ...owners.values(),
    ],
    links: blocks.flatMap((block) => [
      { from: themeId(block), to: block.reference },
      ...(block.ownerId === null ? [] : [{ from: block.reference, to: block.ownerId }]),
    ]),
  });
};

const share = (label: string, blocks: readonly BuildingBlock[]) => ({
  label,
  count: blocks.filter(({ judgements }) => exists(judgements)).length,
  of: blocks.length,
});

/** How many blocks there are of each kind, and how many of those are there: structure against culture, and the three parts. */
export const balanceOf = (blocks: readonly BuildingBlock[], locale: Locale, id: string): Figure => {
  const t = texts[locale];
  const n = normTexts[locale];
  const ofControl = (control: "structure" | "culture") =>
    share(
      n.controls[control],
      blocks.filter(({ item }) => item.control === control || item.control === "both"),
    );
  return balanceFigure({
    id,
    locale,
    title: t.balanceTitle,
    description: t.balanceDescription,
    note: t.balanceNote,
    groups: [
      { label: t.balanceControl, parts: [ofControl("structure"), ofControl("culture")] },
      {
        label: t.balancePart,
        parts: parts.map((part) =>
          share(
            n.parts[part],
            blocks.filter(({ item }) => item.part === part),
          ),
        ),
      },
    ],
    words: {
      group: n.control,
      part: n.part,
      count: t.balanceExist,
      of: t.balanceAll,
      outOf: t.outOf,
    },
  });
};
