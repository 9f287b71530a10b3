import type { Child } from "hono/jsx";
import { safeHref } from "./link.tsx";
import { useTexts } from "./locale-context.tsx";

export type ButtonLook = "primary" | "secondary" | "subtle" | "danger";

const looks = {
  primary: "nl-button nl-button--primary",
  secondary: "nl-button nl-button--secondary",
  subtle: "nl-button nl-button--subtle",
  danger: "nl-button nl-button--primary nl-button--negative",
} as const;

interface SubmitButtonProps {
  look?: ButtonLook | undefined;
  /** Sent with the form when this button is used. */
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the same form to another address. */
  formAction?: string | undefined;
  /** Words only a screen reader says: "verwijderen, actie 12". */
  context?: string | undefined;
  children?: Child;
}

/** Sends the form. It is never disabled: a refused form says what is wrong. */
export const SubmitButton = ({ look, name, value, formAction, context, children }: SubmitButtonProps) => (
  <button class={looks[look ?? "primary"]} type="submit" name={name} value={value} formaction={formAction}>
    <span class="nl-button__label">
      {children}
      {context && <span class="bp-hidden"> {context}</span>}
    </span>
  </button>
);

interface ButtonLinkProps {
  href: string;
  look?: ButtonLook | undefined;
  context?: string | undefined;
  /** Set for a file that is saved instead of opened. */
  download?: boolean | undefined;
  children?: Child;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export const ButtonLink = ({ href, look, context, download, children }: ButtonLinkProps) => (
  <a class={looks[look ?? "primary"]} href={safeHref(href) ?? "#"} download={download}>
    <span class="nl-button__label">
      {children}
      {context && <span class="bp-hidden"> {context}</span>}
    </span>
  </a>
);

/** Buttons beside each other; below each other on a small screen. */
export const ActionGroup = ({ children }: { children?: Child }) => (
  <div class="utrecht-action-group bp-actions">{children}</div>
);

/** Copies the text of the element with this id, where the browser can. */
export const CopyButton = ({ of }: { of: string }) => {
  const texts = useTexts();
  return (
    <button class={looks.secondary} type="button" hidden data-copy={of} data-copied={texts.copied}>
      <span class="nl-button__label">{texts.copy}</span>
    </button>
  );
};

/** Shows a text to keep and, where the browser can, a button that copies it. */
export const CopyText = ({ id, text }: { id: string; text: string }) => (
  <div class="bp-copy">
    <code class="bp-copy__text" id={id}>
      {text}
    </code>
    <CopyButton of={id} />
  </div>
);
