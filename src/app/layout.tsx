import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { roleNames } from "#platform/actor/index.ts";
import type { Visitor } from "#platform/auth/index.ts";
import type { Crumb, PageScript } from "#platform/http/index.ts";
import { catalogue } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Module } from "#platform/module/index.ts";
import { Document } from "#ui/index.ts";
import { navigationFor } from "./navigation.ts";

const texts = catalogue({
  nl: {
    error: "Fout",
    demonstration: "Dit is een demonstratie. Wat u hier invoert, is niet echt.",
    invented: (name: string) => `Dit is een demonstratie. ${name} is verzonnen.`,
  },
  en: {
    error: "Error",
    demonstration: "This is a demonstration. What you enter here is not real.",
    invented: (name) => `This is a demonstration. ${name} is invented.`,
  },
});

export interface PageFrame {
  readonly title: string;
  readonly body: Child;
  readonly crumbs: readonly Crumb[];
  readonly hasErrors: boolean;
  readonly script: PageScript | undefined;
  readonly path: string;
  readonly languageHref: string;
  readonly locale: Locale;
  readonly visitor: Visitor;
  readonly flash: string | undefined;
  readonly modules: readonly Module[];
  readonly demonstration: boolean;
  /** On pages where nobody is anybody: a way out that stays in view. */
  readonly quickExit: boolean;
}

const banner = (frame: PageFrame): string | undefined => {
  const t = texts[frame.locale];
  const { organisation } = frame.visitor;
  if (organisation?.invented === true) return t.invented(organisation.name);
  return frame.demonstration ? t.demonstration : undefined;
};

/** Where the organisation's own looks are; the version makes a browser fetch them anew after a change. */
const themePath = ({ organisation }: Visitor, file: string): string | undefined =>
  organisation?.themeVersion === undefined
    ? undefined
    : `/thema/${organisation.shortName}/${file}?v=${organisation.themeVersion}`;

const organisationMark = (visitor: Visitor) =>
  visitor.organisation
    ? {
        name: visitor.organisation.name,
        logoHref: visitor.organisation.hasLogo === true ? themePath(visitor, "logo.png") : undefined,
      }
    : undefined;

const accountOf = (frame: PageFrame) => {
  const { actor } = frame.visitor;
  if (actor.kind !== "person") return undefined;
  return {
    name: actor.name,
    rolesText: actor.roles.map((role) => roleNames[frame.locale][role]).join(", "),
  };
};

/** The whole HTML page around a subject's content: navigation by role, language, account, demonstration banner. */
export const renderPage = (frame: PageFrame) => {
  const t = texts[frame.locale];
  const navigation = navigationFor(frame.modules, frame.visitor.actor, frame.path, frame.locale);
  const account = accountOf(frame);
  const demonstration = banner(frame);
  return html`<!doctype html>${(
      <Document
        locale={frame.locale}
        title={frame.hasErrors ? `${t.error}: ${frame.title}` : frame.title}
        languageHref={frame.languageHref}
        scriptHref={frame.script && `/assets/${frame.script}.js`}
        organisation={organisationMark(frame.visitor)}
        themeHref={themePath(frame.visitor, "stijl.css")}
        signInHref="/inloggen"
        account={account}
        top={navigation.top}
        side={navigation.side}
        crumbs={frame.crumbs}
        flash={frame.flash === undefined ? undefined : { kind: "success", text: frame.flash }}
        demonstration={demonstration}
        quickExit={frame.quickExit}
      >
        {frame.body}
      </Document>
    )}`;
};
