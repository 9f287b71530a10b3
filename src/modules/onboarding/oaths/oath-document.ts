import type { Block, Document, Section } from "#platform/documents/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Ceremony, Invitation, OathForm, OathText } from "./oath.ts";
import { oathForms } from "./oath.ts";
import { texts } from "./texts.ts";

interface FormWish {
  readonly locale: Locale;
  readonly organisation: string;
  readonly officer: string;
  readonly ceremony: Ceremony;
}

/** Room to write by hand. */
const room = "\n\n\n\n\n";

/** What is spoken in one of the two forms, always in Dutch: the words of the law are. */
export const wordsOf = (
  text: OathText,
  form: OathForm,
): { readonly text: string; readonly closing: string } =>
  form === "oath"
    ? { text: text.oathText, closing: text.oathClosing }
    : { text: text.affirmationText, closing: text.affirmationClosing };

const spoken = (text: OathText, form: OathForm): Block[] => {
  const words = wordsOf(text, form);
  return [{ kind: "markdown", source: `${words.text}\n\n**${words.closing}**`, language: "nl" }];
};

const signatures = ({ name }: Invitation, { locale, officer, ceremony }: FormWish): Block => {
  const t = texts[locale];
  return {
    kind: "table",
    caption: "",
    head: [t.signing, t.signer, t.forEmployer],
    rows: [
      [t.person, name, officer],
      [t.signatureLine, room, room],
      [t.dateAndPlace, `${formatDate(ceremony.heldOn, locale)}, ${ceremony.place}`, ""],
    ],
  };
};

/** One form: the chosen words, or both with a box to mark; and room for two signatures. */
const formOf = (invitation: Invitation, wish: FormWish): Section => {
  const t = texts[wish.locale];
  const { text, choice, name, functionTitle } = invitation;
  const forms = choice === null ? oathForms : [choice];
  const lead = choice === null ? `${t.formLead} ${t.chooseOnPaper}` : t.formLead;
  const facts = [functionTitle, `${text.name}, ${t.version(text.version)}`, `${t.source}: ${text.source}`];
  return {
    heading: name,
    blocks: [{ kind: "markdown", source: `${facts.filter((one) => one !== null).join(" · ")}\n\n${lead}` }],
    sections: forms.map((form, place) => ({
      heading: choice === null ? `[   ] ${t.formTitles[form]}` : t.formTitles[form],
      blocks: [...spoken(text, form), ...(place === forms.length - 1 ? [signatures(invitation, wish)] : [])],
    })),
  };
};

/** The forms of these people, each on a sheet of its own, to be signed after the words were spoken. */
export const oathForm = (invitations: readonly Invitation[], wish: FormWish): Document => ({
  title: texts[wish.locale].formTitle,
  author: wish.organisation,
  organisation: wish.organisation,
  date: wish.ceremony.heldOn,
  locale: wish.locale,
  look: "sheets",
  sections: invitations.map((one) => formOf(one, wish)),
});
