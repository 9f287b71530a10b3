import type { Crumb, RequestContext } from "#platform/http/index.ts";
import { texts } from "./texts.ts";

/** The way back to the start of administration. */
export const administrationCrumb = ({ locale }: Pick<RequestContext, "locale">): Crumb => ({
  href: "/beheer",
  label: texts[locale].administration,
});
