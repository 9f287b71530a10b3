import type { Decision } from "#platform/actor/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { inlineText } from "#platform/markdown/index.ts";
import type { ContactDetails, ContactKind, GuidanceContent, OwnGuidance, StandardText } from "./guidance.ts";

const noDetails: ContactDetails = {
  name: null,
  telephone: null,
  email: null,
  reachable: null,
  address: null,
  link: null,
};

/** How a contact is reached in an organisation of this kind: as it was filled in, else as it came along; undefined when nobody knows. */
export const detailsOf = (
  { key, standard }: ContactKind,
  own: Pick<OwnGuidance, "contacts">,
  organisationKind: string,
): ContactDetails | undefined => {
  const filledIn = own.contacts.get(key);
  if (filledIn) return filledIn;
  if (!standard || (standard.kinds && !standard.kinds.some((kind) => kind === organisationKind)))
    return undefined;
  const { telephone = null, email = null, link = null } = standard;
  return { ...noDetails, telephone, email, link };
};

/** Who reads that this contact exists must be able to do something with it. */
export const mayKeep = (details: ContactDetails): Decision =>
  [details.telephone, details.email, details.address, details.link].some((way) => way !== null)
    ? { ok: true }
    : {
        ok: false,
        reason: {
          nl: "Vul ten minste één manier in: telefoon, e-mail, adres of webpagina.",
          en: "Fill in at least one way: telephone, e-mail, address or web page.",
        },
      };

/** The contacts without which the guide is not ready, and that the organisation did not fill in yet. */
export const missingContacts = (
  { contacts }: Pick<GuidanceContent, "contacts">,
  own: Pick<OwnGuidance, "contacts">,
): readonly ContactKind[] => contacts.filter(({ key, needed }) => needed && !own.contacts.has(key));

const place = "{organisation}";

/** A title with the name of the organisation in its place. */
export const titleOf = ({ title }: StandardText, locale: Locale, organisation: string): string =>
  title[locale].replaceAll(place, () => organisation);

/** The Markdown of a text as this organisation shows it: its own words, else the standard. */
export const markdownOf = (
  { key, text }: StandardText,
  own: Pick<OwnGuidance, "texts">,
  locale: Locale,
  organisation: string,
): string => (own.texts.get(key) ?? text)[locale].replaceAll(place, () => inlineText(organisation));

/** Whether the standard has changed since the organisation wrote its own text: somebody should look again. */
export const isOutdated = ({ key, version }: StandardText, own: Pick<OwnGuidance, "texts">): boolean => {
  const changed = own.texts.get(key);
  return changed !== undefined && changed.basedOn < version;
};

/** An own text that says just what the standard says is no own text. */
export const isStandard = ({ text }: StandardText, own: Localised): boolean =>
  own.nl === text.nl && own.en === text.en;

/** A telephone number as an address that a telephone calls; undefined where it is none. */
export const telephoneHref = (telephone: string): string | undefined => {
  const digits = telephone.replace(/\(0\)/, "").replaceAll(/[^\d+]/g, "");
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
};
