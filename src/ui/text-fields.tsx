import { cx } from "./class-names.ts";
import { dateFieldText } from "./date-text.ts";
import { FieldFrame, inputProps } from "./field-frame.tsx";
import type { FieldProps } from "./field-frame.tsx";
import { errorsOf, fieldId, valueOf } from "./form-state.ts";
import { useTexts } from "./locale-context.tsx";

type Width = "short" | "medium" | "full";

const widthClass = { short: "bp-input-short", medium: "bp-input-medium", full: "bp-input-full" } as const;

const boxClass = (props: FieldProps, width: Width | undefined): string =>
  cx(
    "utrecht-textbox utrecht-textbox--html-input",
    errorsOf(props.form, props.name).length > 0 && "utrecht-textbox--invalid",
    width && widthClass[width],
  );

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "search" | "tel" | "url" | undefined;
  inputmode?: "text" | "numeric" | "email" | "url" | "search" | undefined;
  width?: Width | undefined;
  /** Offered while typing, where the browser can; anything else may be typed. */
  suggestions?: readonly string[] | undefined;
};

const Suggestions = ({ id, options }: { id: string; options: readonly string[] | undefined }) =>
  options && (
    <datalist id={id}>
      {options.map((option) => (
        <option>{option}</option>
      ))}
    </datalist>
  );

/** One line of text. A password is never shown back. */
export const TextField = ({ type, inputmode, width, suggestions, ...field }: TextFieldProps) => (
  <FieldFrame {...field}>
    <input
      {...inputProps(field)}
      type={type ?? "text"}
      inputmode={inputmode}
      value={type === "password" ? "" : valueOf(field.form, field.name)}
      class={boxClass(field, width)}
      spellcheck={type === undefined || type === "text" ? undefined : false}
      list={suggestions && `${fieldId(field.name)}-suggestions`}
    />
    <Suggestions id={`${fieldId(field.name)}-suggestions`} options={suggestions} />
  </FieldFrame>
);

/** Several lines of text. */
export const TextArea = ({ rows, ...field }: FieldProps & { rows?: number | undefined }) => (
  <FieldFrame {...field}>
    <textarea
      {...inputProps(field)}
      rows={rows ?? 5}
      class={cx(
        "utrecht-textarea utrecht-textarea--html-textarea",
        errorsOf(field.form, field.name).length > 0 && "utrecht-textarea--invalid",
      )}
    >
      {valueOf(field.form, field.name)}
    </textarea>
  </FieldFrame>
);

/** A number, typed as text so that a comma or a wrong sign can be explained instead of swallowed by the browser. */
export const NumberField = ({ unit, ...field }: FieldProps & { unit?: string | undefined }) => (
  <FieldFrame {...field} label={unit ? `${field.label} (${unit})` : field.label}>
    <input
      {...inputProps(field)}
      type="text"
      inputmode="decimal"
      value={valueOf(field.form, field.name)}
      class={boxClass(field, "short")}
    />
  </FieldFrame>
);

/** A date, typed as 31-12-2026 or 2026-12-31 (`fields.date()` of platform/http reads both). */
export const DateField = (props: FieldProps) => {
  const texts = useTexts();
  const field = {
    ...props,
    hint: props.hint ? (
      <>
        {props.hint} {texts.dateHint}.
      </>
    ) : (
      texts.dateHint
    ),
  };
  return (
    <FieldFrame {...field}>
      <input
        {...inputProps(field)}
        type="text"
        value={dateFieldText(valueOf(field.form, field.name))}
        class={boxClass(field, "short")}
      />
    </FieldFrame>
  );
};

/** A file to send along; the form needs `files`. `types` are shown as given: "pdf, docx of png, hoogstens 200 MB". */
export const FileField = ({
  types,
  accept,
  multiple,
  ...props
}: FieldProps & {
  types?: string | undefined;
  accept?: string | undefined;
  multiple?: boolean | undefined;
}) => {
  const texts = useTexts();
  const field = types ? { ...props, hint: [props.hint, " ", texts.fileTypes(types)] } : props;
  return (
    <FieldFrame {...field}>
      <input {...inputProps(field)} type="file" accept={accept} multiple={multiple} class="bp-file" />
    </FieldFrame>
  );
};
