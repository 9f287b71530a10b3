import type { Locale } from "#platform/locale/index.ts";
import { Link, Small, StatusBadge } from "#ui/index.ts";
import type { FrameworkSource } from "../../framework.ts";
import { sourceWords } from "../../source-words.ts";
import { itemHref } from "../../reference.rules.ts";
import type { ApplicableItem } from "../adoption.ts";
import { texts } from "../texts.ts";

/** The name of an item as a link to its page, marked when it is the organisation's own. */
export const ItemName = ({ item, locale }: { item: ApplicableItem; locale: Locale }) => (
  <>
    <Link href={itemHref(item)}>{item.title[locale]}</Link>
    {item.own && (
      <>
        {" "}
        <StatusBadge tone="info">{texts[locale].own}</StatusBadge>
      </>
    )}
  </>
);

/** The part of the policy an item belongs to, or nothing where nobody says so. */
export const partName = (item: Pick<ApplicableItem, "part">, locale: Locale): string =>
  item.part === undefined ? "–" : texts[locale].parts[item.part];

/** Structure, culture or both. */
export const controlName = (item: Pick<ApplicableItem, "control">, locale: Locale): string =>
  item.control === undefined ? "–" : texts[locale].controls[item.control];

/** Where a framework comes from, in one line. */
export const SourceLine = ({ source, locale }: { source: FrameworkSource; locale: Locale }) => (
  <Small>
    {texts[locale].source}: {sourceWords(source, locale)}
  </Small>
);
