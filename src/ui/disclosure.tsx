import type { Child } from "hono/jsx";

/** Something extra behind its title; opens without script. */
export const Disclosure = ({
  title,
  open,
  children,
}: {
  title: Child;
  open?: boolean | undefined;
  children?: Child;
}) => (
  <details class="bp-disclosure" open={open}>
    <summary>{title}</summary>
    <div class="bp-disclosure__content bp-flow">{children}</div>
  </details>
);
