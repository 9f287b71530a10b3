import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { errorsOf, fieldId, rememberLabel } from "./form-state.ts";
import type { FormState } from "./form-state.ts";
import { useTexts } from "./locale-context.tsx";

/** What every field takes. */
export interface FieldProps {
  name: string;
  label: string;
  form: FormState;
  /** Help below the label: what is meant, an example, why it is asked. */
  hint?: Child;
  /** Says "(niet verplicht)" after the label. Every other field has to be filled in. "sometimes": the text around it says when. */
  optional?: boolean | "sometimes" | undefined;
  /** The HTML autocomplete purpose, where the field asks something about the person who fills it in. */
  autocomplete?: string | undefined;
  /** In a filter bar: takes two columns, for choices with long names. */
  wide?: boolean | undefined;
}

/** What ties an input to its label, its hint and its error. */
export function inputProps({ name, form, hint, optional, autocomplete }: FieldProps) {
  const invalid = errorsOf(form, name).length > 0;
  const id = fieldId(name);
  const describedBy = [hint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    autocomplete,
    "aria-required": optional ? undefined : ("true" as const),
    "aria-invalid": invalid ? ("true" as const) : undefined,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
  };
}

/** The messages on a field, above its input. */
export const FieldErrors = ({ name, label, form }: Pick<FieldProps, "name" | "label" | "form">) => {
  const texts = useTexts();
  const messages = errorsOf(form, name);
  if (messages.length === 0) return null;
  rememberLabel(form, name, label);
  return (
    <div
      id={`${fieldId(name)}-error`}
      class="utrecht-form-field__error-message utrecht-form-field-error-message"
    >
      {messages.map((message) => (
        <p class="bp-field-error">
          <span class="bp-hidden">{texts.errorPrefix} </span>
          {message}
        </p>
      ))}
    </div>
  );
};

/** "(niet verplicht)", when it is. */
export const OptionalMark = ({ optional }: Pick<FieldProps, "optional">) => {
  const texts = useTexts();
  return optional === true ? <span class="bp-optional"> {texts.optional}</span> : null;
};

/** Label, hint, error and input, in the order they are read. */
export const FieldFrame = ({ children, ...field }: FieldProps & { children?: Child }) => {
  const { name, label, form, hint, optional, wide } = field;
  const invalid = errorsOf(form, name).length > 0;
  return (
    <div
      class={cx(
        "utrecht-form-field utrecht-form-field--text bp-field",
        wide && "bp-field--wide",
        invalid && "utrecht-form-field--invalid",
      )}
    >
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={fieldId(name)}>
          {label}
          <OptionalMark optional={optional} />
        </label>
      </div>
      {hint && (
        <div
          id={`${fieldId(name)}-hint`}
          class="utrecht-form-field__description utrecht-form-field-description"
        >
          {hint}
        </div>
      )}
      <FieldErrors name={name} label={label} form={form} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
};
