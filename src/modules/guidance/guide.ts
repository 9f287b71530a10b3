import type { Locale } from "#platform/locale/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import type { GuideAddresses } from "./addresses.ts";
import type { ContactKind, GuidanceContent, OwnGuidance, StandardText, TextPage } from "./guidance.ts";
import { detailsOf, markdownOf, telephoneHref, titleOf } from "./guidance.rules.ts";
import { texts } from "./texts.ts";

/** The guide of one organisation in one language: what its pages are drawn from. */
export interface Guide {
  readonly locale: Locale;
  readonly organisation: { readonly name: string; readonly shortName: string; readonly kind: string };
  readonly content: GuidanceContent;
  readonly own: OwnGuidance;
  readonly addresses: GuideAddresses;
}

/** A text as its reader sees it. */
export interface ShownText {
  readonly key: string;
  readonly when: string | undefined;
  readonly title: string;
  readonly html: string;
}

const shown = ({ locale, organisation, own }: Guide, text: StandardText, headingsFrom: 3 | 4): ShownText => ({
  key: text.key,
  when: text.when?.[locale],
  title: titleOf(text, locale, organisation.name),
  html: renderMarkdown(markdownOf(text, own, locale, organisation.name), { headingsFrom }),
});

/** The text with this key; the content is checked when it is read, so that it is there. */
export const textIn = (guide: Guide, key: string): ShownText => {
  const text = guide.content.texts.find((one) => one.key === key);
  if (!text) throw new Error(`content/guidance has no text "${key}"`);
  return shown(guide, text, 4);
};

/** The texts of one page, in the order of the file. */
export const textsIn = (guide: Guide, page: TextPage): readonly ShownText[] =>
  guide.content.texts.filter((text) => text.page === page).map((text) => shown(guide, text, 3));

/** Somebody one can turn to, as the reader sees it. */
export interface ShownContact {
  readonly name: string;
  readonly purpose: string;
  readonly people: readonly string[];
  readonly ways: readonly { readonly label: string; readonly href?: string | undefined }[];
  readonly lines: readonly string[];
}

const known = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);

const shownContact = (guide: Guide, kind: ContactKind): ShownContact | undefined => {
  const { locale, own, organisation } = guide;
  const details = detailsOf(kind, own, organisation.kind);
  if (!details) return undefined;
  const t = texts[locale];
  const { telephone, email, link } = details;
  const named = own.counsellors.filter(({ contact }) => contact === kind.key);
  return {
    name: kind.name[locale],
    purpose: kind.purpose[locale],
    people: [
      ...known([details.name]),
      ...named.map((one) => (one.email === null ? one.name : `${one.name} (${one.email})`)),
    ],
    ways: [
      ...(telephone === null ? [] : [{ label: t.call(telephone), href: telephoneHref(telephone) }]),
      ...(email === null ? [] : [{ label: email, href: `mailto:${email}` }]),
      ...(link === null ? [] : [{ label: t.website(new URL(link).host.replace(/^www\./, "")), href: link }]),
    ],
    lines: known([details.reachable, details.address]),
  };
};

/** The contacts with these keys that somebody can reach; who cannot be reached is not shown. */
export const contactsIn = (guide: Guide, keys: readonly string[]): readonly ShownContact[] =>
  keys.flatMap((key) => {
    const kind = guide.content.contacts.find((one) => one.key === key);
    return (kind && shownContact(guide, kind)) ?? [];
  });
