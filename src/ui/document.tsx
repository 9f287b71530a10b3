import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { safeHref } from "./link.tsx";
import { InLanguage } from "./locale-context.tsx";
import { Breadcrumbs, SideNavigation } from "./navigation.tsx";
import type { Crumb, NavItem } from "./navigation.tsx";
import { QuickExit } from "./quick-exit.tsx";
import { DemonstrationBanner, SiteFooter, SiteHeader } from "./site-frame.tsx";
import type { AccountMark, OrganisationMark } from "./site-frame.tsx";
import { Alert } from "./status.tsx";
import { texts } from "./texts.ts";
import type { Locale } from "#platform/locale/index.ts";

/** Shown once, on the page after something was done. */
export interface Flash {
  kind: "success" | "info" | "warning";
  text: string;
}

export interface DocumentProps {
  locale: Locale;
  /** Of this page; the name of the system is added. */
  title: string;
  /** The same page in the other language. */
  languageHref: string;
  organisation?: OrganisationMark | undefined;
  account?: AccountMark | undefined;
  /** Shown when nobody is signed in. */
  signInHref?: string | undefined;
  homeHref?: string | undefined;
  /** At most seven. */
  top: readonly NavItem[];
  side?: { title: string; items: readonly NavItem[] } | undefined;
  crumbs?: readonly Crumb[] | undefined;
  flash?: Flash | undefined;
  /** The sentence that says that this is a demonstration. */
  demonstration?: string | undefined;
  /** The organisation's style sheet, made by `themeCss`. */
  themeHref?: string | undefined;
  /** A script of this page alone: a file of our own. */
  scriptHref?: string | undefined;
  /** For pages on which somebody must not be seen: a way out that stays in view. */
  quickExit?: boolean | undefined;
  /** A page with one column of text or one form: narrower, calmer. */
  narrow?: boolean | undefined;
  children?: Child;
}

const flashKind = { success: "ok", info: "info", warning: "warning" } as const;

interface HeadProps {
  title: string;
  themeHref: string | undefined;
  scriptHref: string | undefined;
}

const Head = ({ title, themeHref, scriptHref }: HeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link
      rel="preload"
      href="/assets/fonts/noto-sans-latin.woff2"
      as="font"
      type="font/woff2"
      crossorigin="anonymous"
    />
    <link rel="stylesheet" href="/assets/app.css" />
    {themeHref && <link rel="stylesheet" href={themeHref} />}
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <script type="module" src="/assets/enhance.js"></script>
    {scriptHref && <script type="module" src={scriptHref}></script>}
  </head>
);

const Body = (props: DocumentProps) => {
  const words = texts[props.locale];
  const { side, crumbs, flash } = props;
  return (
    <body class={cx("utrecht-body bp-body", props.quickExit && "bp-body--exit")}>
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
        {words.skipToContent}
      </a>
      {props.quickExit && <QuickExit />}
      {props.demonstration && <DemonstrationBanner text={props.demonstration} />}
      <SiteHeader
        organisation={props.organisation}
        account={props.account}
        signInHref={props.signInHref}
        languageHref={props.languageHref}
        homeHref={props.homeHref}
        top={props.top}
      />
      <div class={cx("bp-width bp-page", side && "bp-page--side", props.narrow && "bp-page--narrow")}>
        {side && <SideNavigation title={side.title} items={side.items} />}
        <div class="bp-page__content">
          {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
          <main id="main" class="bp-main bp-flow" tabindex={-1}>
            {flash && (
              <Alert kind={flashKind[flash.kind]} answer>
                <p>{flash.text}</p>
              </Alert>
            )}
            {props.children}
          </main>
        </div>
      </div>
      <SiteFooter organisation={props.organisation} />
    </body>
  );
};

/** The whole HTML page, without the doctype. */
export const Document = (props: DocumentProps) => (
  <html lang={props.locale} class="utrecht-root voorbeeld-theme org-theme">
    <Head
      title={props.title === "Borgpen" ? "Borgpen" : `${props.title} - Borgpen`}
      themeHref={props.themeHref && safeHref(props.themeHref)}
      scriptHref={props.scriptHref && safeHref(props.scriptHref)}
    />
    <InLanguage locale={props.locale}>
      <Body {...props} />
    </InLanguage>
  </html>
);
