import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";

interface HeadingProps {
  level: 1 | 2 | 3 | 4;
  id?: string | undefined;
  /** How big it looks, when that differs from its place in the outline. */
  looks?: 1 | 2 | 3 | 4 | undefined;
  children?: Child;
}

const headingClass = {
  1: "nl-heading nl-heading--level-1",
  2: "nl-heading nl-heading--level-2",
  3: "nl-heading nl-heading--level-3",
  4: "nl-heading nl-heading--level-4",
} as const;

/** A heading of level 1 (one a page) to 4. */
export const Heading = ({ level, id, looks, children }: HeadingProps) => {
  const props = { id, class: headingClass[looks ?? level] };
  if (level === 1) return <h1 {...props}>{children}</h1>;
  if (level === 2) return <h2 {...props}>{children}</h2>;
  if (level === 3) return <h3 {...props}>{children}</h3>;
  return <h4 {...props}>{children}</h4>;
};

interface PageHeadingProps {
  title: Child;
  /** One or two sentences that say what this page is for. */
  lead?: Child;
  /** A short line above the title: kind of thing, year, number. */
  eyebrow?: Child;
  /** A status badge beside the title. */
  status?: Child;
  /** Buttons at the end of the line. */
  actions?: Child;
}

/** The top of a page: its only level 1 heading with what belongs to it. */
export const PageHeading = ({ title, lead, eyebrow, status, actions }: PageHeadingProps) => (
  <header class="bp-page-heading">
    <div class="bp-page-heading__words">
      {eyebrow && <p class="bp-eyebrow">{eyebrow}</p>}
      <div class="bp-page-heading__title">
        <Heading level={1}>{title}</Heading>
        {status}
      </div>
      {lead && <Lead>{lead}</Lead>}
    </div>
    {actions && <div class="bp-page-heading__actions">{actions}</div>}
  </header>
);

interface SectionProps {
  title: Child;
  id?: string | undefined;
  level?: 2 | 3 | undefined;
  intro?: Child;
  actions?: Child;
  children?: Child;
}

/** A part of a page with its own heading. */
export const Section = ({ title, id, level, intro, actions, children }: SectionProps) => (
  <section class="bp-section bp-flow" id={id}>
    <div class="bp-section__top">
      <Heading level={level ?? 2}>{title}</Heading>
      {actions}
    </div>
    {intro && <Paragraph>{intro}</Paragraph>}
    {children}
  </section>
);

/** The opening sentence of a page. */
export const Lead = ({ children }: { children?: Child }) => (
  <p class="nl-paragraph nl-paragraph--lead bp-lead">{children}</p>
);

export const Paragraph = ({ quiet, children }: { quiet?: boolean | undefined; children?: Child }) => (
  <p class={cx("nl-paragraph", quiet && "bp-quiet")}>{children}</p>
);

/** A list; with `ordered` numbered. */
export const List = ({ items, ordered }: { items: readonly Child[]; ordered?: boolean | undefined }) => {
  if (ordered)
    return (
      <ol class="utrecht-ordered-list">
        {items.map((item) => (
          <li class="utrecht-ordered-list__item">{item}</li>
        ))}
      </ol>
    );
  return (
    <ul class="utrecht-unordered-list">
      {items.map((item) => (
        <li class="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
};

/** The day, the source, the small print under a thing. */
export const Small = ({ children }: { children?: Child }) => <small class="bp-small">{children}</small>;

/** Two columns on a wide screen: what the page is about, and what belongs to it. One below the other on a small one. */
export const Columns = ({ main, aside }: { main: Child; aside: Child }) => (
  <div class="bp-columns">
    <div class="bp-flow">{main}</div>
    <div class="bp-flow">{aside}</div>
  </div>
);

/** Things below each other with even space between. */
export const Stack = ({ children }: { children?: Child }) => <div class="bp-flow">{children}</div>;

export const Separator = () => <hr class="utrecht-separator" />;

/** A sheet of paper of its own when the page is printed: for something that is handed to one person. */
export const Sheet = ({ children }: { children?: Child }) => (
  <section class="bp-sheet bp-flow">{children}</section>
);

/** Signs that somebody copies from paper. */
export const CodeOnPaper = ({ children }: { children?: Child }) => (
  <p class="bp-code-on-paper">
    <code>{children}</code>
  </p>
);
