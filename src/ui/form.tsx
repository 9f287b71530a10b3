import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { fieldId, isAboutForm, labelOf } from "./form-state.ts";
import type { FormState } from "./form-state.ts";
import { safeHref } from "./link.tsx";
import { useTexts } from "./locale-context.tsx";
import { ToneMark } from "./status.tsx";

interface FormProps {
  action: string;
  method?: "get" | "post" | undefined;
  /** Set when the form carries files. */
  files?: boolean | undefined;
  id?: string | undefined;
  /** The id of the element on the page that is renewed while the person types; the form must be a GET form. */
  enhance?: string | undefined;
  label?: string | undefined;
  /** As wide as the page: for a form around a table. */
  wide?: boolean | undefined;
  /** The name under which this browser keeps what is filled in, until it is sent or wiped; only with script. */
  keep?: string | undefined;
  children?: Child;
}

/** A form without the browser's own checks: the server says what is wrong, in the page's language. */
export const Form = ({ action, method, files, id, enhance, label, wide, keep, children }: FormProps) => (
  <form
    class={cx("bp-form", wide && "bp-form--wide")}
    id={id}
    method={method ?? "post"}
    action={safeHref(action) ?? "#"}
    enctype={files ? "multipart/form-data" : undefined}
    data-enhance={enhance && `#${enhance}`}
    data-keep={keep}
    aria-label={label}
    novalidate
  >
    {children}
  </form>
);

const named = (label: string | undefined, message: string): string =>
  label === undefined ? message : `${label.replace(/[?:]$/, "")}: ${message}`;

/** What has to be mended, above the form, each line leading to its field. Put it before the `Form`. */
export const ErrorSummary = ({ form }: { form: FormState }) => {
  const texts = useTexts();
  if (form.errors.length === 0) return null;
  return (
    <div
      id="error-summary"
      class="utrecht-alert utrecht-alert--error bp-error-summary"
      role="alert"
      tabindex={-1}
      autofocus
    >
      <span class="bp-alert__mark">
        <ToneMark tone="bad" />
      </span>
      <div class="utrecht-alert__content bp-flow">
        <h2 class="bp-alert__title">{texts.errorsTitle(form.errors.length)}</h2>
        <ul class="bp-error-list">
          {form.errors.map(({ field, message }) => (
            <li>
              {isAboutForm(field) ? (
                message
              ) : (
                <a class="nl-link" href={`#${fieldId(field)}`}>
                  {named(labelOf(form, field), message)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

export const HiddenField = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);

/** An explanation inside a form that belongs to no single field. */
export const FieldHint = ({ id, children }: { id?: string | undefined; children?: Child }) => (
  <div id={id} class="utrecht-form-field-description bp-hint">
    {children}
  </div>
);

interface FieldsetProps {
  legend: Child;
  hint?: Child;
  /** The legend looks like a heading: for the parts of a long form. */
  part?: boolean | undefined;
  children?: Child;
}

/** Fields that belong together. */
export const Fieldset = ({ legend, hint, part, children }: FieldsetProps) => (
  <fieldset
    class={cx(
      "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset bp-fieldset",
      part && "bp-fieldset--part",
    )}
  >
    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{legend}</legend>
    {hint && <FieldHint>{hint}</FieldHint>}
    <div class="bp-fieldset__fields">{children}</div>
  </fieldset>
);

/** What a `FilterBar` with this id as `results` renews while the person types: the list and its pages. */
export const Results = ({ id, children }: { id: string; children?: Child }) => (
  <div class="bp-flow" id={id}>
    {children}
  </div>
);

interface FilterBarProps {
  action: string;
  /** The id of the `Results`; with script they follow while typing. */
  results?: string | undefined;
  /** The same list without filters, when a filter is on. */
  clearHref?: string | undefined;
  label?: string | undefined;
  children?: Child;
}

/** Fields above a list that narrow it. A GET form: the address holds the choice, and it works without script. */
export const FilterBar = ({ action, results, clearHref, label, children }: FilterBarProps) => {
  const texts = useTexts();
  return (
    <search aria-label={label ?? texts.filterLabel}>
      <form
        class="bp-filter"
        method="get"
        action={safeHref(action) ?? "#"}
        data-enhance={results && `#${results}`}
        novalidate
      >
        {children}
        <div class="bp-filter__actions">
          <button class="nl-button nl-button--secondary" type="submit">
            <span class="nl-button__label">{texts.filter}</span>
          </button>
          {clearHref && (
            <a class="nl-link" href={safeHref(clearHref) ?? "#"}>
              {texts.clearFilter}
            </a>
          )}
        </div>
      </form>
    </search>
  );
};
