import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { FieldErrors, FieldFrame, inputProps, OptionalMark } from "./field-frame.tsx";
import type { FieldProps } from "./field-frame.tsx";
import { errorsOf, fieldId, valueOf, valuesOf } from "./form-state.ts";
import { useTexts } from "./locale-context.tsx";

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** In a list that opens: under which heading it stands. */
  group?: string;
}

type OptionsProps = FieldProps & { options: readonly Option[] };

interface SelectFieldProps extends OptionsProps {
  /** The text of the empty choice; false leaves it out. */
  empty?: string | false | undefined;
}

const Options = ({ options, chosen }: { options: readonly Option[]; chosen: string }) => (
  <>
    {options.map((option) => (
      <option value={option.value} selected={option.value === chosen}>
        {option.label}
      </option>
    ))}
  </>
);

/** One of many: a list that opens. For up to about seven choices a `RadioGroup` is easier. */
export const SelectField = ({ options, empty, ...field }: SelectFieldProps) => {
  const texts = useTexts();
  const chosen = valueOf(field.form, field.name);
  return (
    <FieldFrame {...field}>
      <div class="bp-select">
        <select
          {...inputProps(field)}
          class={cx(
            "utrecht-select utrecht-select--html-select",
            errorsOf(field.form, field.name).length > 0 && "utrecht-select--invalid",
          )}
        >
          {empty !== false && (
            <option value="" selected={chosen === ""}>
              {empty ?? texts.choose}
            </option>
          )}
          {[...Map.groupBy(options, ({ group }) => group)].map(([group, some]) =>
            group === undefined ? (
              <Options options={some} chosen={chosen} />
            ) : (
              <optgroup label={group}>
                <Options options={some} chosen={chosen} />
              </optgroup>
            ),
          )}
        </select>
      </div>
    </FieldFrame>
  );
};

const GroupFrame = ({ children, ...field }: FieldProps & { children?: Child }) => {
  const id = fieldId(field.name);
  const invalid = errorsOf(field.form, field.name).length > 0;
  const describedBy = [field.hint && `${id}-hint`, invalid && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class={cx("bp-field", invalid && "utrecht-form-field--invalid")}>
      <fieldset
        class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={describedBy === "" ? undefined : describedBy}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend bp-group-legend">
          {field.label}
          <OptionalMark optional={field.optional} />
        </legend>
        {field.hint && (
          <div id={`${id}-hint`} class="utrecht-form-field-description bp-hint">
            {field.hint}
          </div>
        )}
        <FieldErrors name={field.name} label={field.label} form={field.form} />
        <div class="bp-choices">{children}</div>
      </fieldset>
    </div>
  );
};

interface ChoiceProps {
  kind: "radio" | "checkbox";
  /** The first choice has the id of the field, so that the error summary leads to it. */
  id: string;
  name: string;
  option: Option;
  checked: boolean;
}

const choiceClass = {
  radio: "utrecht-radio-button utrecht-radio-button--html-input bp-choice__input",
  checkbox: "utrecht-checkbox utrecht-checkbox--html-input bp-choice__input",
} as const;

const Choice = ({ kind, id, name, option, checked }: ChoiceProps) => (
  <div class="bp-choice">
    <input
      type={kind}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      class={choiceClass[kind]}
      aria-describedby={option.hint && `${id}-hint`}
    />
    <label class="utrecht-form-label bp-choice__label" for={id}>
      {option.label}
    </label>
    {option.hint && (
      <div class="bp-choice__hint" id={`${id}-hint`}>
        {option.hint}
      </div>
    )}
  </div>
);

const choiceId = (name: string, index: number): string =>
  index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;

/** One of a few, all in sight. */
export const RadioGroup = ({ options, ...field }: OptionsProps) => (
  <GroupFrame {...field}>
    {options.map((option, index) => (
      <Choice
        kind="radio"
        id={choiceId(field.name, index)}
        name={field.name}
        option={option}
        checked={valueOf(field.form, field.name) === option.value}
      />
    ))}
  </GroupFrame>
);

/** Any of a few. The form sends the name once for each choice. */
export const CheckboxGroup = ({ options, ...field }: OptionsProps) => (
  <GroupFrame {...field}>
    {options.map((option, index) => (
      <Choice
        kind="checkbox"
        id={choiceId(field.name, index)}
        name={field.name}
        option={option}
        checked={valuesOf(field.form, field.name).includes(option.value)}
      />
    ))}
  </GroupFrame>
);

/** Yes or nothing; sends "on". */
export const CheckboxField = (field: FieldProps & { value?: string | undefined }) => {
  const invalid = errorsOf(field.form, field.name).length > 0;
  const { autocomplete: _, ...input } = inputProps(field);
  const value = field.value ?? "on";
  return (
    <div class={cx("bp-field", invalid && "utrecht-form-field--invalid")}>
      <FieldErrors name={field.name} label={field.label} form={field.form} />
      <div class="bp-choice">
        <input
          {...input}
          aria-required={undefined}
          type="checkbox"
          value={value}
          checked={valueOf(field.form, field.name) === value}
          class={choiceClass.checkbox}
        />
        <label class="utrecht-form-label bp-choice__label" for={fieldId(field.name)}>
          {field.label}
          <OptionalMark optional={field.optional} />
        </label>
        {field.hint && (
          <div class="bp-choice__hint" id={`${fieldId(field.name)}-hint`}>
            {field.hint}
          </div>
        )}
      </div>
    </div>
  );
};

interface RowCheckboxProps {
  name: string;
  value: string;
  /** What is chosen, for who does not see the row. */
  label: string;
  checked: boolean;
}

/** Chooses a row of a table; the form around the table sends the name once for each row. */
export const RowCheckbox = ({ label, ...input }: RowCheckboxProps) => (
  <input type="checkbox" {...input} aria-label={label} class={choiceClass.checkbox} />
);
